package dev.syncline.shopify.credential;

import java.util.Optional;

/**
 * Where the credentials of one shop are kept. They may be replaced at any time, and what was given out before stays as it
 * was: every question gives the credentials of now. Thread-safe.
 */
public interface CredentialStore {
    /** A lasting token, which goes before all else. */
    Optional<char[]> pasted();

    /** The app whose tokens are fetched. */
    Optional<AppCredential> app();

    /** The token that was granted last. */
    Optional<Grant> grant();

    /** Keeps a token that was granted; the array is not kept. */
    void keep(Grant grant);
}
