package dev.syncline.shopify.webhook;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over the bytes of a body, in base64, as Shopify signs. Compared in a time that tells nothing. */
final class Signature {
    private static final String HMAC = "HmacSHA256";
    private static final int LENGTH = 32;
    private static final int MOST_BYTES_EACH = 3;

    private Signature() {}

    /** Whether the body is signed with one of the secrets; all are tried, so that the time does not tell which. */
    static boolean fits(String given, byte[] body, List<char[]> secrets) {
        byte[] signature = decoded(given);
        boolean fits = false;
        for (char[] secret : secrets) {
            fits |= secret.length > 0 && MessageDigest.isEqual(made(secret, body), signature);
        }
        return fits && signature.length == LENGTH;
    }

    private static byte[] decoded(String given) {
        try {
            return Base64.getDecoder().decode(given.strip());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static byte[] made(char[] secret, byte[] body) {
        ByteBuffer room = ByteBuffer.allocate(secret.length * MOST_BYTES_EACH);
        CharBuffer text = CharBuffer.wrap(secret);
        StandardCharsets.UTF_8.newEncoder().encode(text, room, true);
        byte[] key = Arrays.copyOf(room.array(), room.position());
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(room.array(), (byte) 0);
        }
    }
}
