package dev.syncline.wiring;

import dev.syncline.service.ShopSecrets;
import dev.syncline.shopify.credential.AppCredential;
import dev.syncline.shopify.credential.CredentialStore;
import dev.syncline.shopify.credential.Grant;
import java.util.Optional;

/**
 * The credentials of a shop as they lie in the vault.
 *
 * @param secrets what the vault holds for it
 */
record KeptCredentials(ShopSecrets secrets) implements CredentialStore {
    @Override
    public Optional<char[]> pasted() {
        return secrets.token();
    }

    @Override
    public Optional<AppCredential> app() {
        return secrets.app().map(app -> new AppCredential(app.clientId(), app.secret()));
    }

    @Override
    public Optional<Grant> grant() {
        return secrets.granted().map(granted -> new Grant(granted.token(), granted.renewal(), granted.end()));
    }

    @Override
    public void keep(Grant grant) {
        secrets.keep(new ShopSecrets.Granted(grant.token(), grant.renewal(), grant.end()));
    }
}
