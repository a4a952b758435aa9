package dev.syncline.service;

import java.util.Optional;

/** Where secrets are kept. Values leave it only to be used; they are never logged or shown. */
public interface SecretPort {
    /** Keeps a secret under a name, replacing the one before. The array is not kept. */
    void put(String name, char[] secret);

    /** The secret of this name; the caller wipes the array after use. */
    Optional<char[]> get(String name);

    /** Forgets a secret. */
    void remove(String name);
}
