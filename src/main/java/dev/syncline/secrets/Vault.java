package dev.syncline.secrets;

import dev.syncline.service.SecretPort;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.security.auth.DestroyFailedException;

/**
 * Secrets in a PKCS #12 file beside the store, encrypted by a key in a file of its own. Every change rewrites the file
 * atomically. Thread-safe; one process at a time, which the home's lock sees to.
 */
public final class Vault implements SecretPort {
    /** The file in the home. */
    public static final String FILE = "vault.p12";

    /** The key's file in the home, where no other is named. */
    public static final String KEY_FILE = "vault.key";

    private static final String STORE_KEY = "store-key";
    /** The key store knows no kind for text, and takes bytes of any length for this one. */
    private static final String ALGORITHM = "AES";

    private final ReentrantLock lock = new ReentrantLock();
    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final char[] key;
    private final KeyStore content;

    private Vault(Path file, char[] key, KeyStore content) {
        this.file = file;
        this.key = key;
        this.content = content;
    }

    /**
     * Opens the vault of a home. Where neither vault nor key is there yet both are made.
     *
     * @param keyFile the key's file; empty for the one in the home
     * @throws VaultRefused where the key is missing or does not fit
     */
    public static Vault open(Path home, Optional<Path> keyFile) {
        Path file = home.resolve(FILE);
        Path keyPath = keyFile.orElse(home.resolve(KEY_FILE));
        if (!Files.exists(keyPath)) {
            if (Files.exists(file)) {
                throw new VaultRefused("The vault " + file + " is there but its key " + keyPath
                        + " is not; put the key back, or name its file with --vault-key-file");
            }
            VaultKey.create(keyPath, new SecureRandom());
        }
        char[] key = VaultKey.read(keyPath);
        return new Vault(file, key, read(file, key, keyPath));
    }

    private static KeyStore read(Path file, char[] key, Path keyPath) {
        try {
            KeyStore content = KeyStore.getInstance("PKCS12");
            if (!Files.exists(file)) {
                content.load(null, key);
                return content;
            }
            try (InputStream in = Files.newInputStream(file)) {
                content.load(in, key);
            }
            return content;
        } catch (IOException e) {
            if (e.getCause() instanceof GeneralSecurityException) {
                throw new VaultRefused(
                        "The vault " + file + " cannot be opened with the key in " + keyPath
                                + "; name the right file with --vault-key-file",
                        e);
            }
            throw new UncheckedIOException("The vault " + file + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new VaultRefused("The vault " + file + " cannot be read by this Java", e);
        }
    }

    /** The key of the embedded store, made at the first call; the caller wipes it. */
    public char[] storeKey() {
        lock.lock();
        try {
            Optional<char[]> known = get(STORE_KEY);
            if (known.isPresent()) {
                return known.get();
            }
            char[] fresh = VaultKey.random(random);
            put(STORE_KEY, fresh);
            return fresh;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void put(String name, char[] secret) {
        byte[] bytes = encode(secret);
        SecretKeySpec entry = new SecretKeySpec(bytes, ALGORITHM);
        Arrays.fill(bytes, (byte) 0);
        change(store -> {
            PasswordProtection protection = protection();
            try {
                store.setEntry(VaultAlias.of(name), new KeyStore.SecretKeyEntry(entry), protection);
            } finally {
                protection.destroy();
            }
        });
    }

    @Override
    public Optional<char[]> get(String name) {
        lock.lock();
        try {
            return content.getKey(VaultAlias.of(name), key) instanceof SecretKey entry
                    ? Optional.of(decode(entry.getEncoded()))
                    : Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new VaultRefused("The secret " + name + " in " + file + " cannot be read; set it again", e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void remove(String name) {
        change(store -> {
            if (store.containsAlias(VaultAlias.of(name))) {
                store.deleteEntry(VaultAlias.of(name));
            }
        });
    }

    /**
     * Each entry is encrypted for itself inside the file, which is encrypted and authenticated as a whole. The whole has
     * Java's 10,000 rounds, against a key that a person chose; to repeat them for each entry would cost time at every
     * reading and stop nobody.
     */
    private PasswordProtection protection() {
        byte[] salt = new byte[20];
        byte[] start = new byte[16];
        random.nextBytes(salt);
        random.nextBytes(start);
        return new PasswordProtection(
                key, "PBEWithHmacSHA256AndAES_256", new PBEParameterSpec(salt, 1, new IvParameterSpec(start)));
    }

    @FunctionalInterface
    private interface Change {
        void apply(KeyStore store) throws GeneralSecurityException, DestroyFailedException;
    }

    private void change(Change change) {
        lock.lock();
        try {
            change.apply(content);
            OwnFile.write(file, out -> {
                try {
                    content.store(out, key);
                } catch (GeneralSecurityException e) {
                    throw new IOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The vault " + file + " cannot be written", e);
        } catch (GeneralSecurityException | DestroyFailedException e) {
            throw new VaultRefused("The vault " + file + " cannot be changed by this Java", e);
        } finally {
            lock.unlock();
        }
    }

    private static byte[] encode(char[] secret) {
        byte[] text = Characters.encoded(secret);
        // A leading byte, because the key store takes no entry without content.
        byte[] bytes = new byte[text.length + 1];
        System.arraycopy(text, 0, bytes, 1, text.length);
        Arrays.fill(text, (byte) 0);
        return bytes;
    }

    private static char[] decode(byte[] bytes) {
        try {
            return Characters.decoded(bytes, 1, bytes.length - 1);
        } catch (CharacterCodingException e) {
            throw new VaultRefused("An entry of the vault is not text; set it again", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public String toString() {
        return "vault " + file;
    }
}
