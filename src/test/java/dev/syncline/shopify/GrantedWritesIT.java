package dev.syncline.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.MutationKind;
import dev.syncline.model.Outcome;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.ShopWrite;
import dev.syncline.model.Value;
import dev.syncline.sandbox.SandboxPlan;
import dev.syncline.sandbox.SandboxServer;
import dev.syncline.sandbox.SandboxSettings;
import dev.syncline.shopify.credential.MemoryCredentials;
import dev.syncline.shopify.credential.ShopGrants;
import dev.syncline.shopify.credential.ShopToken;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes with tokens that a shop grants, of which each ends before its time, right before the write. */
final class GrantedWritesIT {
    private static final FieldPath CARE = FieldPath.metafield("custom", "care");
    private static final FieldPath PUBLICATIONS = FieldPath.of(Field.PUBLICATIONS);
    private static final FieldPath COLLECTIONS = FieldPath.of(Field.COLLECTIONS);

    private SandboxServer server;
    private ShopGrants grants;
    private ShopifyShop shop;
    private long used;

    @BeforeEach
    void start() {
        InstantSource clock = InstantSource.system();
        server = SandboxServer.start(SandboxSettings.defaults(clock).withPlan(SandboxPlan.UNLIMITED));
        ShopifySettings settings = ShopifySettings.of(server.url());
        grants = new ShopGrants(settings, clock);
        MemoryCredentials credentials = new MemoryCredentials();
        credentials.app(server.app().clientId(), server.app().clientSecret());
        shop = ShopifyShop.open(
                settings,
                new ShopToken("acme", credentials, grants, clock),
                clock,
                () -> Set.of(CARE, PUBLICATIONS, COLLECTIONS));
        shop.prepare();
        used = server.tokens().grants();
    }

    @AfterEach
    void stop() {
        shop.close();
        grants.close();
        server.close();
    }

    @Test
    void every_kind_of_write_fetches_another_token_and_is_sent_once_more() {
        server.tokens().revoke();
        assertInstanceOf(Outcome.Applied.class, shop.createCollection("winter-sale", "Winter sale"));
        RemoteProduct product = applied(SandboxShops.creation("K", SandboxShops.full("A", 2)));
        product =
                written(product, MutationKind.METAFIELDS, CARE, new Value.Metafield("single_line_text_field", "Wipe"));
        product = applied(SandboxShops.change(MutationKind.METAFIELDS, product, Map.of(CARE, Optional.empty())));
        assertEquals(Optional.empty(), product.fields().get(CARE));
        product = written(product, MutationKind.PUBLICATIONS, PUBLICATIONS, Value.texts("Online Store"));
        product = written(product, MutationKind.PUBLICATIONS, PUBLICATIONS, Value.texts());
        product = written(product, MutationKind.COLLECTIONS, COLLECTIONS, Value.texts("winter-sale"));
        product = written(product, MutationKind.COLLECTIONS, COLLECTIONS, Value.texts());
        product = written(product, MutationKind.PRODUCT, FieldPath.of(Field.HANDLE), Value.text("a-new-address"));
        product = written(product, MutationKind.PRODUCT, FieldPath.of(Field.TITLE), Value.text("New"));
        product = written(product, MutationKind.TAGS, FieldPath.of(Field.TAGS), Value.texts("neu"));
        applied(SandboxShops.change(MutationKind.ARCHIVE, product, Map.of()));
        server.tokens().revoke();
        assertInstanceOf(
                Outcome.Applied.class,
                shop.send(List.of(SandboxShops.change(MutationKind.DELETE, product, Map.of())))
                        .getFirst());
    }

    private RemoteProduct written(RemoteProduct product, MutationKind kind, FieldPath path, Value value) {
        RemoteProduct after = applied(SandboxShops.change(kind, product, Map.of(path, Optional.of(value))));
        assertEquals(Optional.of(value), after.fields().get(path));
        return after;
    }

    private RemoteProduct applied(ShopWrite write) {
        server.tokens().revoke();
        Outcome outcome = shop.send(List.of(write)).getFirst();
        long now = server.tokens().grants();
        assertTrue(now > used, write.kind().toString());
        used = now;
        RemoteProduct told = assertInstanceOf(Outcome.Applied.class, outcome, write.kind() + ": " + outcome)
                .product()
                .orElseThrow();
        return shop.read(List.of(told.id())).get(told.id());
    }
}
