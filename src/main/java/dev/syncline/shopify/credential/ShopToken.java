package dev.syncline.shopify.credential;

import dev.syncline.engine.ShopUnreachable;
import dev.syncline.shopify.TokenSource;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token of a shop at each moment. What is granted for a while is fetched again before it ends, and when the shop does
 * not accept it any more: by one of those who need it, while the others wait for it or go on with the one that still
 * lives. Credentials that a person replaces are used from the next request on.
 */
public final class ShopToken implements TokenSource {
    private static final Logger LOG = LoggerFactory.getLogger(ShopToken.class);

    private final ReentrantLock renewing = new ReentrantLock();
    private final String shop;
    private final CredentialStore store;
    private final TokenGrants grants;
    private final InstantSource clock;

    /** @param shop the shop's name, for messages */
    public ShopToken(String shop, CredentialStore store, TokenGrants grants, InstantSource clock) {
        this.shop = shop;
        this.store = store;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public char[] token() {
        Optional<char[]> pasted = store.pasted();
        if (pasted.isPresent()) {
            return pasted.get();
        }
        Optional<Grant> known = store.grant();
        if (known.filter(grant -> clock.instant().isBefore(grant.renewal())).isPresent()) {
            return known.get().token();
        }
        boolean lives =
                known.filter(grant -> clock.instant().isBefore(grant.end())).isPresent();
        if (!lives) {
            return renew(Optional.empty());
        }
        if (!renewing.tryLock()) {
            return known.get().token();
        }
        try {
            return renewInTime(known.get());
        } finally {
            renewing.unlock();
        }
    }

    private char[] renewInTime(Grant old) {
        try {
            return renew(Optional.empty());
        } catch (ShopUnreachable later) {
            LOG.warn("Shop {}: its token could not be renewed yet, and lives until {}", shop, old.end(), later);
            return old.token();
        }
    }

    @Override
    public boolean renewed(char[] refused) {
        Optional<char[]> pasted = store.pasted();
        if (pasted.isPresent()) {
            boolean replaced = !Arrays.equals(pasted.get(), refused);
            wipe(pasted);
            return replaced;
        }
        if (store.app().isEmpty()) {
            return false;
        }
        char[] fresh = renew(Optional.of(refused));
        boolean other = !Arrays.equals(fresh, refused);
        Arrays.fill(fresh, '\0');
        return other;
    }

    /** A token that has not ended and is not the refused one, from the store or else from the shop. */
    private char[] renew(Optional<char[]> refused) {
        renewing.lock();
        try {
            Optional<Grant> known = store.grant();
            boolean good = known.filter(grant -> clock.instant().isBefore(grant.renewal())
                            && refused.filter(token -> Arrays.equals(token, grant.token()))
                                    .isEmpty())
                    .isPresent();
            return good ? known.get().token() : fetched();
        } finally {
            renewing.unlock();
        }
    }

    private char[] fetched() {
        while (true) {
            AppCredential app = store.app().orElseThrow(this::none);
            try {
                Grant fresh = grants.ask(app);
                if (isStill(app)) {
                    store.keep(fresh);
                    LOG.info("Shop {}: a token was granted that lives until {}", shop, fresh.end());
                    return fresh.token();
                }
            } catch (ShopUnreachable refusal) {
                // What was replaced meanwhile is refused rightly; the new one has its turn.
                if (isStill(app)) {
                    throw refusal;
                }
            } finally {
                Arrays.fill(app.secret(), '\0');
            }
        }
    }

    private boolean isStill(AppCredential used) {
        Optional<AppCredential> now = store.app();
        boolean same = now.filter(
                        app -> app.clientId().equals(used.clientId()) && Arrays.equals(app.secret(), used.secret()))
                .isPresent();
        wipe(now.map(AppCredential::secret));
        return same;
    }

    private ShopUnreachable none() {
        return new ShopUnreachable(CredentialSentences.none(shop), true);
    }

    private static void wipe(Optional<char[]> secret) {
        secret.ifPresent(characters -> Arrays.fill(characters, '\0'));
    }

    @Override
    public String toString() {
        return "ShopToken[" + shop + "]";
    }
}
