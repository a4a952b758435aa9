package dev.syncline.cli.handover;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The question by which the owner proves that it knows the token, without either side saying it. */
final class Proof {
    private static final String ALGORITHM = "HmacSHA256";

    private final String token;
    private final String question;

    private Proof(String token, String question) {
        this.token = token;
        this.question = question;
    }

    /** A question that was never asked before. */
    static Proof about(String token) {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return new Proof(token, HexFormat.of().formatHex(random));
    }

    String question() {
        return question;
    }

    boolean isProvenBy(String answer) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] expected = mac.doFinal(question.getBytes(StandardCharsets.UTF_8));
            return MessageDigest.isEqual(
                    HexFormat.of().formatHex(expected).getBytes(StandardCharsets.US_ASCII),
                    answer.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks " + ALGORITHM, e);
        }
    }
}
