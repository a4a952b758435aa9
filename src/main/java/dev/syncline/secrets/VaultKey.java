package dev.syncline.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;

/** The file that holds the vault's key: 256 random bits as hexadecimal digits. */
final class VaultKey {
    private static final int BYTES = 32;
    private static final int SHORTEST = 16;
    private static final String DIGITS = "0123456789abcdef";

    private VaultKey() {}

    /** Fresh random digits; the caller wipes them. */
    static char[] random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        char[] digits = new char[BYTES * 2];
        for (int at = 0; at < BYTES; at++) {
            digits[2 * at] = DIGITS.charAt((bytes[at] >> 4) & 15);
            digits[2 * at + 1] = DIGITS.charAt(bytes[at] & 15);
        }
        Arrays.fill(bytes, (byte) 0);
        return digits;
    }

    /** Makes the file where it is missing. */
    static void create(Path file, SecureRandom random) {
        char[] key = random(random);
        byte[] bytes = Characters.encoded(key);
        try {
            OwnFile.write(file, out -> out.write(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("The vault's key cannot be written to " + file, e);
        } finally {
            Arrays.fill(key, '\0');
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** The key in the file, without white space around it; the caller wipes it. */
    static char[] read(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The vault's key cannot be read from " + file, e);
        }
        int from = 0;
        int to = bytes.length;
        while (to > from && Character.isWhitespace(bytes[to - 1])) {
            to--;
        }
        while (from < to && Character.isWhitespace(bytes[from])) {
            from++;
        }
        try {
            if (to - from < SHORTEST) {
                throw new VaultRefused("The vault's key file " + file + " holds less than " + SHORTEST
                        + " characters; put the right one back");
            }
            return Characters.decoded(bytes, from, to - from);
        } catch (CharacterCodingException e) {
            throw new VaultRefused("The vault's key file " + file + " is not text; put the right one back", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
