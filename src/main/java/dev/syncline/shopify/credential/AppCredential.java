package dev.syncline.shopify.credential;

/**
 * An app's client id and secret.
 */
public final class AppCredential {
    private final String clientId;
    private final char[] secret;

    public AppCredential(String clientId, char[] secret) {
        this.clientId = clientId;
        this.secret = secret;
    }

    /** Not secret. */
    public String clientId() {
        return clientId;
    }

    /** The secret itself; whoever asked for this wipes it. */
    public char[] secret() {
        return secret;
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "AppCredential[" + clientId + "]";
    }
}
