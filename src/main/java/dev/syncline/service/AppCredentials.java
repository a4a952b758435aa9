package dev.syncline.service;

/**
 * The client id and secret of an app whose short-lived tokens are fetched.
 */
public final class AppCredentials {
    private final String clientId;
    private final char[] secret;

    public AppCredentials(String clientId, char[] secret) {
        this.clientId = clientId;
        this.secret = secret;
    }

    /** As the app's developer sees it; not secret. */
    public String clientId() {
        return clientId;
    }

    /** The secret itself; who made this wipes it. */
    public char[] secret() {
        return secret;
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "AppCredentials[" + clientId + "]";
    }
}
