package dev.syncline.shopify.credential;

import java.util.Optional;

/** Credentials that a test replaces as it likes. */
public final class MemoryCredentials implements CredentialStore {
    private volatile String pasted = "";
    private volatile String clientId = "";
    private volatile String secret = "";
    private volatile Optional<Grant> granted = Optional.empty();

    void paste(String token) {
        pasted = token;
    }

    public void app(String id, String given) {
        clientId = id;
        secret = given;
    }

    @Override
    public Optional<char[]> pasted() {
        return pasted.isEmpty() ? Optional.empty() : Optional.of(pasted.toCharArray());
    }

    @Override
    public Optional<AppCredential> app() {
        return clientId.isEmpty() ? Optional.empty() : Optional.of(new AppCredential(clientId, secret.toCharArray()));
    }

    @Override
    public Optional<Grant> grant() {
        return granted.map(grant -> new Grant(grant.token().clone(), grant.renewal(), grant.end()));
    }

    @Override
    public void keep(Grant grant) {
        granted = Optional.of(new Grant(grant.token().clone(), grant.renewal(), grant.end()));
    }
}
