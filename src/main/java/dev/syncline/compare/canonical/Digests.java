package dev.syncline.compare.canonical;

import dev.syncline.model.Digest;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.TreeSet;

/** Digests of what was read and planned: SHA-256 throughout. Stateless and thread-safe. */
public final class Digests {
    private Digests() {}

    /** A digest of bytes. */
    public static Digest of(byte[] bytes) {
        return Digest.of(sha256().digest(bytes));
    }

    /** A digest of a side's values as they were given, before any canonical form. */
    public static Digest of(ProductFields fields) {
        return of(FieldsCodec.encode(fields));
    }

    /**
     * A digest of all that a plan's step was computed from: on which sides the product is, its link, and what both sides
     * say in these fields. The order of the fields does not matter.
     */
    public static Digest ground(ProductState state, Collection<FieldPath> paths) {
        MessageDigest digest = sha256();
        add(digest, state.link() + " " + state.presence());
        state.remoteId().ifPresent(id -> add(digest, id.text()));
        for (FieldPath path : new TreeSet<>(paths)) {
            add(digest, path.toString());
            add(
                    digest,
                    state.local()
                            .fields()
                            .get(path)
                            .map(FieldsCodec::encodeValue)
                            .orElse(""));
            add(
                    digest,
                    state.remote()
                            .fields()
                            .get(path)
                            .map(FieldsCodec::encodeValue)
                            .orElse(""));
        }
        return Digest.of(digest.digest());
    }

    /** A fresh SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256, which every Java must have", e);
        }
    }

    /** Each part with its length, so that no two lists of parts run together to the same bytes. */
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
