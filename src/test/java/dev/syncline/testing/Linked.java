package dev.syncline.testing;

import dev.syncline.compare.Movement;
import dev.syncline.model.FeedSaid;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.model.Replica;
import dev.syncline.model.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A linked product and what happened to it since both sides agreed.
 *
 * @param agreed what the local side said then; the shop said its own form of it
 * @param local edits of the local side
 * @param remote edits in the shop
 */
public record Linked(ProductFields agreed, List<Edit> local, List<Edit> remote) {
    /** When both sides agreed, the local side was edited, and the shop was. */
    public static final Instant AGREED = Instant.parse("2026-01-01T00:00:00Z");

    public static final Instant LOCAL_EDIT = Instant.parse("2026-01-02T00:00:00Z");
    public static final Instant REMOTE_EDIT = Instant.parse("2026-01-03T00:00:00Z");

    /** Linked products at random. */
    public static Arbitrary<Linked> any() {
        return new Arbitrary<>() {
            @Override
            public Linked make(Random random) {
                ProductFields agreed = new Products().make(random);
                return new Linked(agreed, Edit.some(agreed, random), Edit.some(agreed, random));
            }

            @Override
            public Stream<Linked> smaller(Linked value) {
                return Stream.of(
                                without(value.local()).map(edits -> new Linked(value.agreed(), edits, value.remote())),
                                without(value.remote()).map(edits -> new Linked(value.agreed(), value.local(), edits)),
                                new Products()
                                        .smaller(value.agreed())
                                        .map(fields -> new Linked(fields, value.local(), value.remote())))
                        .flatMap(smaller -> smaller);
            }
        };
    }

    /** The product as it stands. */
    public ProductState state() {
        Replica here = Replica.agreed(agreed);
        Replica there = Replica.agreed(FakeShop.normal(agreed));
        ProductFields edited = FakeShop.normal(Edit.all(remote, there.fields()));
        return state(
                Movement.moved(here, Edit.all(local, agreed), LOCAL_EDIT, LOCAL_EDIT),
                Movement.moved(there, edited, AGREED, REMOTE_EDIT));
    }

    /** A linked product of these two sides. */
    public static ProductState state(Replica local, Replica remote) {
        return new ProductState(
                Optional.of(new ProductId(7)),
                new ShopId(1),
                new ProductKey("K-7"),
                Link.ADOPTED,
                Optional.of(new RemoteId("gid://shopify/Product/7")),
                local,
                remote,
                FeedSaid.SAME,
                new Presence(true, true, true));
    }

    private static Stream<List<Edit>> without(List<Edit> edits) {
        return Stream.iterate(0, i -> i < edits.size(), i -> i + 1).map(i -> {
            List<Edit> fewer = new ArrayList<>(edits);
            fewer.remove((int) i);
            return fewer;
        });
    }
}
