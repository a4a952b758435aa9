package dev.syncline.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Which database holds the store. */
public sealed interface StoreSettings {
    /**
     * An encrypted file in the home.
     *
     * @param home the home; its lock must be held
     * @param key gives the file's key, of any characters but spaces; the array is wiped after use
     */
    record Embedded(Path home, Supplier<char[]> key) implements StoreSettings {}

    /**
     * A PostgreSQL database.
     *
     * @param url {@code jdbc:postgresql://…}
     * @param user the user; empty where the URL or the server's rules say
     * @param password gives the password at each connection, so that it can be changed while the program runs; the
     *     array is wiped after use
     */
    record Server(String url, Optional<String> user, Supplier<Optional<char[]>> password) implements StoreSettings {
        /** The URL without its parameters, of which one may be a password. */
        @Override
        public String toString() {
            return url.replaceFirst("[?].*", "");
        }
    }
}
