package dev.syncline.model;

import java.util.List;
import java.util.Optional;

/**
 * One write to send to a shop: the fields of one mutation kind of one product.
 *
 * @param kind the kind
 * @param key the supplier's key
 * @param id the shop product; empty for {@link MutationKind#CREATE}
 * @param fields the fields to write; for a creation all that the new product shall carry
 * @param ground the product as just read, which gives the ids of variants; empty for a creation
 * @param token the same for every try of one intended effect and no other's, so that the shop can tell a repetition
 */
public record ShopWrite(
        MutationKind kind,
        ProductKey key,
        Optional<RemoteId> id,
        List<FieldWrite> fields,
        Optional<RemoteProduct> ground,
        String token) {
    public ShopWrite {
        fields = List.copyOf(fields);
    }

    /** A write that is told from others by what it says alone. */
    public ShopWrite(
            MutationKind kind,
            ProductKey key,
            Optional<RemoteId> id,
            List<FieldWrite> fields,
            Optional<RemoteProduct> ground) {
        this(kind, key, id, fields, ground, "");
    }
}
