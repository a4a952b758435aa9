package dev.syncline.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.ShopFacts;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.MutationKind;
import dev.syncline.model.Outcome;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductOption;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.RemoteReading;
import dev.syncline.model.ShopWrite;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.sandbox.Dialect;
import dev.syncline.sandbox.SandboxPlan;
import dev.syncline.sandbox.SandboxServer;
import dev.syncline.sandbox.SandboxSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole port against a shop that behaves like Shopify, in both of its dialects. */
@ParameterizedClass
@EnumSource(Dialect.class)
class ShopifyShopIT {
    @Parameter
    private Dialect dialect;

    private SandboxServer server;
    private ShopifyShop shop;

    @BeforeEach
    void start() {
        server = SandboxServer.start(SandboxSettings.defaults(InstantSource.system())
                .withPlan(SandboxPlan.UNLIMITED)
                .withDialect(dialect)
                .withProducts(20, 7));
        shop = SandboxShops.open(server);
        shop.prepare();
    }

    @AfterEach
    void stop() {
        shop.close();
        server.close();
    }

    @Test
    void the_shop_says_who_it_is_and_preparing_twice_is_as_good_as_once() {
        shop.prepare();
        ShopFacts facts = shop.facts();
        assertEquals(server.domain(), facts.domain());
        assertEquals(List.of(), facts.missingScopes());
    }

    @Test
    void a_created_product_reads_back_as_it_was_written() {
        ProductFields wanted = SandboxShops.full("A", 4);
        RemoteProduct created = create("K-1", wanted);
        wanted.values()
                .forEach((path, value) -> assertEquals(
                        Optional.of(value),
                        created.fields().get(path).map(ShopifyShopIT::comparable),
                        path.toString()));
        assertEquals(Optional.of(new ProductKey("K-1")), created.key());
        assertEquals(created, shop.readByKey(new ProductKey("K-1")).orElseThrow());
        assertEquals(Map.of(created.id(), created), shop.read(List.of(created.id())));
        assertEquals(Optional.empty(), shop.readByKey(new ProductKey("none")));
    }

    @Test
    void creating_twice_makes_one_product() {
        RemoteProduct first = create("K-1", SandboxShops.full("A", 2));
        RemoteProduct second = create("K-1", SandboxShops.full("A", 2));
        assertEquals(first.id(), second.id());
        assertEquals(21, readAll().size());
    }

    @Test
    void a_product_without_options_is_created() {
        Map<FieldPath, Value> fields = new TreeMap<>();
        fields.put(FieldPath.of(Field.TITLE), Value.text("Plain"));
        SandboxShops.variant(fields, "P", 1);
        RemoteProduct created = create("K-2", ProductFields.of(fields));
        assertEquals(
                Optional.of(new Value.Options(List.of(new ProductOption("Title", List.of("Default Title"))))),
                created.fields().get(Field.OPTIONS));
        assertEquals(List.of(VariantKey.ofSku("P")), created.fields().variants());
    }

    @Test
    void own_fields_are_updated_and_nothing_else() {
        RemoteProduct before = create("K-1", SandboxShops.full("A", 2));
        RemoteProduct after = apply(SandboxShops.change(
                MutationKind.PRODUCT,
                before,
                Map.of(
                        FieldPath.of(Field.TITLE), Optional.of(Value.text("New")),
                        FieldPath.of(Field.HANDLE), Optional.of(Value.text("new-handle")),
                        FieldPath.of(Field.SEO_TITLE), Optional.of(Value.text("")),
                        FieldPath.of(Field.TEMPLATE_SUFFIX), Optional.of(Value.text("special")),
                        FieldPath.of(Field.STATUS), Optional.of(Value.text("ACTIVE")))));
        assertEquals(
                before.fields()
                        .with(Map.of(
                                FieldPath.of(Field.TITLE), Optional.of(Value.text("New")),
                                FieldPath.of(Field.HANDLE), Optional.of(Value.text("new-handle")),
                                FieldPath.of(Field.SEO_TITLE), Optional.of(Value.text("")),
                                FieldPath.of(Field.TEMPLATE_SUFFIX), Optional.of(Value.text("special")),
                                FieldPath.of(Field.STATUS), Optional.of(Value.text("ACTIVE")))),
                after.fields());
        assertEquals(before.variantIds(), after.variantIds());
    }

    @Test
    void tags_come_and_go_and_those_of_others_stay() {
        RemoteProduct before = create("K-1", SandboxShops.full("A", 1));
        RemoteProduct shared = apply(SandboxShops.change(
                MutationKind.TAGS,
                before,
                Map.of(FieldPath.of(Field.TAGS), Optional.of(Value.texts("blau", "Grün", "theirs")))));
        RemoteProduct after = apply(new ShopWrite(
                MutationKind.TAGS,
                new ProductKey("K-1"),
                Optional.of(shared.id()),
                SandboxShops.change(
                                MutationKind.TAGS,
                                before,
                                Map.of(FieldPath.of(Field.TAGS), Optional.of(Value.texts("blau", "neu"))))
                        .fields(),
                Optional.of(shared)));
        assertEquals(
                Optional.of(Value.texts("blau", "neu", "theirs")),
                after.fields().get(Field.TAGS));
    }

    @Test
    void variants_are_created_updated_moved_and_deleted_by_their_ids() {
        RemoteProduct before = create("K-1", SandboxShops.full("A", 2));
        Map<FieldPath, Value> fields = new TreeMap<>();
        SandboxShops.variant(fields, "A-new", 3, "Colour 9", "S");
        Map<FieldPath, Optional<Value>> added = new HashMap<>();
        fields.forEach((path, value) -> added.put(path, Optional.of(value)));
        RemoteProduct grown = apply(SandboxShops.change(MutationKind.VARIANTS_CREATE, before, added));
        assertEquals(before.fields().variants(), grown.fields().variants().subList(0, 2));
        fields.forEach((path, value) -> assertEquals(
                Optional.of(value), grown.fields().get(path).map(ShopifyShopIT::comparable), path.toString()));

        VariantKey first = VariantKey.ofSku("A-0");
        RemoteProduct priced = apply(SandboxShops.change(
                MutationKind.VARIANTS_UPDATE,
                grown,
                Map.of(
                        FieldPath.of(first, Field.PRICE), Optional.of(Value.Money.of("99.00")),
                        FieldPath.of(first, Field.COMPARE_AT_PRICE), Optional.empty(),
                        FieldPath.of(first, Field.SKU), Optional.of(Value.text("A-x")))));
        VariantKey renamed = VariantKey.ofSku("A-x");
        assertEquals(Optional.of(Value.Money.of("99.00")), priced.fields().get(FieldPath.of(renamed, Field.PRICE)));
        assertEquals(Optional.empty(), priced.fields().get(FieldPath.of(renamed, Field.COMPARE_AT_PRICE)));
        assertEquals(grown.variantIds().get(first), priced.variantIds().get(renamed), "Its id stays");

        RemoteProduct moved = apply(SandboxShops.change(
                MutationKind.VARIANTS_REORDER,
                priced,
                Map.of(
                        FieldPath.of(VariantKey.ofSku("A-new"), Field.POSITION), Optional.of(new Value.Whole(1)),
                        FieldPath.of(renamed, Field.POSITION), Optional.of(new Value.Whole(2)),
                        FieldPath.of(VariantKey.ofSku("A-1"), Field.POSITION), Optional.of(new Value.Whole(3)))));
        assertEquals(
                List.of("A-new", "A-x", "A-1"),
                moved.fields().variants().stream().map(VariantKey::text).toList());

        RemoteProduct shrunk = apply(SandboxShops.change(
                MutationKind.VARIANTS_DELETE,
                moved,
                Map.of(FieldPath.of(VariantKey.ofSku("A-1"), Field.CHOICES), Optional.empty())));
        assertEquals(
                List.of("A-new", "A-x"),
                shrunk.fields().variants().stream().map(VariantKey::text).toList());
    }

    @Test
    void options_are_renamed_and_grow_and_change_their_order() {
        RemoteProduct before = create("K-1", SandboxShops.full("A", 2));
        RemoteProduct after = apply(options(
                before,
                new ProductOption("Size", List.of("S", "M")),
                new ProductOption("Farbe", List.of("Colour 0", "Rot"))));
        assertEquals(
                List.of("Size", "Farbe"),
                optionsOf(after).stream().map(ProductOption::name).toList());
        assertEquals(before.variantIds(), after.variantIds(), "No variant is made anew");
        RemoteProduct more = apply(options(
                after,
                new ProductOption("Size", List.of("S", "M")),
                new ProductOption("Farbe", List.of("Colour 0")),
                new ProductOption("Stoff", List.of("Wolle"))));
        assertEquals(
                List.of("Size", "Farbe", "Stoff"),
                optionsOf(more).stream().map(ProductOption::name).toList());
        RemoteProduct less = apply(options(more, new ProductOption("Size", List.of("S", "M"))));
        assertEquals(List.of(new ProductOption("Size", List.of("S", "M"))), optionsOf(less));
        assertEquals(before.variantIds(), less.variantIds());
    }

    @Test
    void an_option_in_which_variants_differ_is_never_removed_with_them() {
        RemoteProduct before = create("K-1", SandboxShops.full("A", 2));
        Outcome outcome = shop.send(List.of(options(before, new ProductOption("Colour", List.of("Colour 0")))))
                .getFirst();
        assertInstanceOf(Outcome.Rejected.class, outcome);
        assertEquals(
                before.variantIds(),
                shop.read(List.of(before.id())).get(before.id()).variantIds());
    }

    @Test
    void a_product_is_archived_and_deleted() {
        RemoteProduct product = create("K-1", SandboxShops.full("A", 1));
        assertEquals(
                Optional.of("ARCHIVED"),
                apply(SandboxShops.change(MutationKind.ARCHIVE, product, Map.of()))
                        .fields()
                        .text(Field.STATUS));
        ShopWrite delete = SandboxShops.change(MutationKind.DELETE, product, Map.of());
        assertEquals(List.of(new Outcome.Applied(Optional.empty())), shop.send(List.of(delete)));
        assertEquals(Map.of(), shop.read(List.of(product.id())));
        assertEquals(List.of(new Outcome.Applied(Optional.empty())), shop.send(List.of(delete)), "It is gone already");
        assertInstanceOf(
                Outcome.Unknown.class,
                shop.send(List.of(SandboxShops.change(MutationKind.ARCHIVE, product, Map.of())))
                        .getFirst(),
                "What is not there is looked at again, not put aside");
    }

    @Test
    void a_large_product_is_created_and_read_whole_by_every_way() {
        RemoteProduct created = create("K-1", SandboxShops.full("BIG", 600));
        assertEquals(600, created.variantIds().size());
        assertEquals(created, shop.read(List.of(created.id())).get(created.id()));
        RemoteReading bulk = readAll().get(created.id());
        assertEquals(created.raw(), bulk.raw());
        assertEquals(created, bulk.product().get());
        Map<FieldPath, Optional<Value>> prices = new HashMap<>();
        for (VariantKey variant : created.fields().variants()) {
            prices.put(FieldPath.of(variant, Field.PRICE), Optional.of(Value.Money.of("3.00")));
        }
        RemoteProduct priced = apply(SandboxShops.change(MutationKind.VARIANTS_UPDATE, created, prices));
        assertEquals(created.fields().with(prices), priced.fields());
    }

    @Test
    void everything_reads_in_bulk_as_it_reads_by_id_and_as_changed() {
        Instant before = InstantSource.system().instant().minusSeconds(60);
        RemoteProduct created = create("K-1", SandboxShops.full("A", 3));
        Map<RemoteId, RemoteReading> all = readAll();
        assertEquals(21, all.size());
        Map<RemoteId, RemoteProduct> single = shop.read(List.copyOf(all.keySet()));
        assertEquals(21, single.size());
        all.forEach((id, reading) -> {
            assertEquals(single.get(id), reading.product().get());
            assertEquals(single.get(id).raw(), reading.raw());
        });
        Map<RemoteId, RemoteReading> changed = new HashMap<>();
        shop.readChangedSince(before, reading -> changed.put(reading.id(), reading));
        assertEquals(created.raw(), changed.get(created.id()).raw());
        assertEquals(created, changed.get(created.id()).product().get());
    }

    @Test
    void many_writes_travel_in_few_requests() {
        List<RemoteProduct> products =
                List.copyOf(shop.read(List.copyOf(readAll().keySet())).values());
        long before = shop.usage().requests();
        List<ShopWrite> writes = products.stream()
                .map(product -> SandboxShops.change(
                        MutationKind.PRODUCT,
                        product,
                        Map.of(FieldPath.of(Field.VENDOR), Optional.of(Value.text("V")))))
                .toList();
        List<Outcome> outcomes = shop.send(writes);
        assertTrue(outcomes.stream().allMatch(Outcome.Applied.class::isInstance), outcomes.toString());
        assertTrue(shop.usage().requests() - before <= 3, shop.usage().toString());
        for (int index = 0; index < writes.size(); index++) {
            RemoteProduct product =
                    ((Outcome.Applied) outcomes.get(index)).product().orElseThrow();
            assertEquals(products.get(index).id(), product.id());
            assertEquals(Optional.of("V"), product.fields().text(Field.VENDOR));
        }
    }

    private static ShopWrite options(RemoteProduct ground, ProductOption... options) {
        return SandboxShops.change(
                MutationKind.OPTIONS,
                ground,
                Map.of(FieldPath.of(Field.OPTIONS), Optional.of(new Value.Options(List.of(options)))));
    }

    private static List<ProductOption> optionsOf(RemoteProduct product) {
        return assertInstanceOf(
                        Value.Options.class, product.fields().get(Field.OPTIONS).orElseThrow())
                .options();
    }

    private RemoteProduct create(String key, ProductFields fields) {
        return apply(SandboxShops.creation(key, fields));
    }

    private RemoteProduct apply(ShopWrite write) {
        Outcome outcome = shop.send(List.of(write)).getFirst();
        return assertInstanceOf(Outcome.Applied.class, outcome, outcome.toString())
                .product()
                .orElseThrow();
    }

    private Map<RemoteId, RemoteReading> readAll() {
        List<RemoteReading> readings = new ArrayList<>();
        shop.readAll(readings::add);
        Map<RemoteId, RemoteReading> byId = new HashMap<>();
        readings.forEach(reading -> byId.put(reading.id(), reading));
        assertEquals(readings.size(), byId.size(), "No product comes twice");
        return byId;
    }

    /** Money is equal by value. */
    private static Value comparable(Value value) {
        return switch (value) {
            case Value.Money(BigDecimal amount) ->
                new Value.Money(amount.setScale(2, java.math.RoundingMode.UNNECESSARY));
            default -> value;
        };
    }
}
