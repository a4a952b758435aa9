package dev.syncline.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.ShopPort;
import dev.syncline.engine.ShopUnreachable;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.Locations;
import dev.syncline.model.MutationKind;
import dev.syncline.model.Outcome;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductOption;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.Shelf;
import dev.syncline.model.ShopWrite;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.sandbox.SandboxPlan;
import dev.syncline.sandbox.SandboxServer;
import dev.syncline.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is asked of a shop that no code looks at, found out from real answers to everything that the client sends. */
class FieldUseIT {
    private static final Path DOCUMENTS = Path.of("src/main/resources/dev/syncline/graphql");
    private static final Pattern ROOT = Pattern.compile("(?s)(?:query|mutation)[^{]*\\{\\s*(?:\\w+:\\s*)?(\\w+)");

    private static final FieldPath CARE = FieldPath.metafield("custom", "care");
    private static final Value CLEAN = new Value.Metafield("single_line_text_field", "Wipe it");
    private static final Set<FieldPath> ON_DEMAND =
            Set.of(CARE, FieldPath.of(Field.PUBLICATIONS), FieldPath.of(Field.COLLECTIONS), Locations.ANY_STOCK);

    /** More than come with a product itself and on one further page. */
    private static final int COLLECTIONS = 310;

    private final ReadFields reading = new ReadFields();

    @Test
    void no_document_selects_what_no_code_reads() throws IOException {
        try (SandboxServer server = SandboxServer.start(SandboxSettings.defaults(InstantSource.system())
                        .withPlan(SandboxPlan.UNLIMITED)
                        .withProducts(120, 7));
                ShopifyShop shop = ShopifyShop.open(
                        ShopifySettings.of(server.url()),
                        () -> server.token().toCharArray(),
                        InstantSource.system(),
                        () -> ON_DEMAND,
                        reading.ears())) {
            everything(shop);
        }
        assertEquals(Set.of(), reading.unread());
        Set<String> never = new TreeSet<>(roots());
        never.removeAll(reading.selected());
        assertEquals(Set.of(), never, "Documents that were not sent here prove nothing");
    }

    private static void everything(ShopifyShop shop) {
        shop.facts();
        shop.prepare();
        shop.prepare();
        subscribe(shop);
        List<String> collections = new ArrayList<>();
        for (int number = 0; number < COLLECTIONS; number++) {
            collections.add("collection-" + number);
            assertInstanceOf(
                    Outcome.Applied.class, shop.createCollection("collection-" + number, "Collection " + number));
        }
        assertTrue(shop.collection("collection-1").isPresent());
        String publication = shop.shelves(Shelf.Kind.PUBLICATION).getLast().name();
        RemoteProduct product = apply(shop, SandboxShops.creation("K", SandboxShops.full("A", 2)));
        apply(shop, SandboxShops.creation("BIG", SandboxShops.full("BIG", 600)));
        List<RemoteId> ids = new ArrayList<>();
        shop.readAll(reading -> ids.add(reading.product().get().id()));
        shop.read(ids);
        shop.readByKey(new ProductKey("K"));
        shop.readChangedSince(
                Instant.EPOCH, reading -> ids.add(reading.product().get().id()));
        RemoteProduct changed = product;
        List<ShopWrite> changes = new ArrayList<>(shelves(product, publication, collections));
        changes.addAll(changes(product));
        changes.addAll(stock(product));
        for (ShopWrite write : changes) {
            RemoteProduct ground = again(shop, write, changed);
            changed = apply(
                    shop, new ShopWrite(write.kind(), write.key(), write.id(), write.fields(), Optional.of(ground)));
        }
        ShopWrite refused = SandboxShops.change(
                MutationKind.VARIANTS_UPDATE,
                changed,
                Map.of(
                        FieldPath.of(changed.fields().variants().getFirst(), Field.PRICE),
                        Optional.of(Value.Money.of("-1.00"))));
        assertInstanceOf(Outcome.Rejected.class, shop.send(List.of(refused)).getFirst());
        shop.send(List.of(SandboxShops.change(MutationKind.DELETE, changed, Map.of())));
    }

    private static void subscribe(ShopifyShop shop) {
        URI address = URI.create("https://sync.example.com/webhooks/acme");
        assertEquals(3, shop.subscriptions().keep(address).size());
        assertEquals(List.of(), shop.subscriptions().keep(address));
        assertThrows(ShopUnreachable.class, () -> shop.subscriptions().keep(URI.create("nowhere")));
    }

    private static RemoteProduct again(ShopifyShop shop, ShopWrite write, RemoteProduct known) {
        Set<FieldPath> paths = write.fields().stream().map(FieldWrite::path).collect(Collectors.toUnmodifiableSet());
        return shop.readAgain(List.of(new ShopPort.Expected(known.id(), write.kind(), paths, known.fields())))
                .get(known.id());
    }

    private static List<ShopWrite> shelves(RemoteProduct product, String publication, List<String> collections) {
        FieldPath publications = FieldPath.of(Field.PUBLICATIONS);
        FieldPath shelved = FieldPath.of(Field.COLLECTIONS);
        return List.of(
                SandboxShops.change(MutationKind.METAFIELDS, product, Map.of(CARE, Optional.of(CLEAN))),
                SandboxShops.change(MutationKind.METAFIELDS, product, Map.of(CARE, Optional.empty())),
                SandboxShops.change(
                        MutationKind.PUBLICATIONS,
                        product,
                        Map.of(publications, Optional.of(Value.texts(publication)))),
                new ShopWrite(
                        MutationKind.PUBLICATIONS,
                        new ProductKey("K"),
                        Optional.of(product.id()),
                        List.of(new FieldWrite(
                                publications, Optional.of(Value.texts(publication)), Optional.of(Value.texts()))),
                        Optional.of(product)),
                SandboxShops.change(
                        MutationKind.COLLECTIONS,
                        product,
                        Map.of(shelved, Optional.of(new Value.Texts(collections.subList(0, 250))))),
                SandboxShops.change(
                        MutationKind.COLLECTIONS,
                        product,
                        Map.of(shelved, Optional.of(new Value.Texts(collections.subList(250, COLLECTIONS))))));
    }

    /** At a location where it is, and at one where it is not yet. */
    private static List<ShopWrite> stock(RemoteProduct product) {
        VariantKey second = VariantKey.ofSku("A-1");
        return List.of(SandboxShops.change(
                MutationKind.STOCK,
                product,
                Map.of(
                        FieldPath.available(second, "default"),
                        Optional.of(new Value.Whole(7)),
                        FieldPath.available(second, "Warehouse"),
                        Optional.of(new Value.Whole(40)))));
    }

    private static List<ShopWrite> changes(RemoteProduct product) {
        VariantKey first = VariantKey.ofSku("A-0");
        Map<FieldPath, Value> added = new TreeMap<>();
        SandboxShops.variant(added, "A-new", 3, "Colour 9", "S");
        Map<FieldPath, Optional<Value>> variant = new HashMap<>();
        added.forEach((path, value) -> variant.put(path, Optional.of(value)));
        Map<FieldPath, Optional<Value>> attributes = new HashMap<>();
        ProductFields fields = SandboxShops.full("A", 1);
        fields.values().forEach((path, value) -> {
            if (path.variant().isPresent()
                    && !Set.of(Field.CHOICES, Field.POSITION, Field.SKU).contains(path.field())) {
                attributes.put(path, Optional.of(value));
            }
        });
        attributes.put(FieldPath.of(first, Field.PRICE), Optional.of(Value.Money.of("1.00")));
        Map<FieldPath, Optional<Value>> own = new HashMap<>();
        for (Field field : List.of(
                Field.TITLE,
                Field.DESCRIPTION_HTML,
                Field.HANDLE,
                Field.VENDOR,
                Field.PRODUCT_TYPE,
                Field.TEMPLATE_SUFFIX,
                Field.SEO_TITLE,
                Field.SEO_DESCRIPTION)) {
            own.put(FieldPath.of(field), Optional.of(Value.text("new")));
        }
        own.put(FieldPath.of(Field.CATEGORY), Optional.of(Value.text("gid://shopify/TaxonomyCategory/aa-1-1")));
        return List.of(
                SandboxShops.change(MutationKind.PRODUCT, product, own),
                SandboxShops.change(
                        MutationKind.PRODUCT,
                        product,
                        Map.of(
                                FieldPath.of(Field.CATEGORY),
                                Optional.of(Value.text("gid://shopify/TaxonomyCategory/aa-1")))),
                SandboxShops.change(
                        MutationKind.TAGS, product, Map.of(FieldPath.of(Field.TAGS), Optional.of(Value.texts("neu")))),
                SandboxShops.change(MutationKind.VARIANTS_UPDATE, product, attributes),
                SandboxShops.change(
                        MutationKind.VARIANTS_UPDATE,
                        product,
                        Map.of(FieldPath.of(first, Field.SKU), Optional.of(Value.text("A-00")))),
                SandboxShops.change(MutationKind.VARIANTS_CREATE, product, variant),
                SandboxShops.change(
                        MutationKind.VARIANTS_REORDER,
                        product,
                        Map.of(FieldPath.of(VariantKey.ofSku("A-1"), Field.POSITION), Optional.of(new Value.Whole(1)))),
                SandboxShops.change(
                        MutationKind.VARIANTS_DELETE,
                        product,
                        Map.of(FieldPath.of(VariantKey.ofSku("A-new"), Field.CHOICES), Optional.empty())),
                options(
                        product,
                        new ProductOption("Farbe", List.of("Colour 0")),
                        new ProductOption("Size", List.of("S", "M"))),
                options(
                        product,
                        new ProductOption("Size", List.of("S", "M")),
                        new ProductOption("Farbe", List.of("Colour 0")),
                        new ProductOption("Stoff", List.of("Wolle"))),
                options(product, new ProductOption("Size", List.of("S", "M"))),
                SandboxShops.change(MutationKind.ARCHIVE, product, Map.of()));
    }

    private static ShopWrite options(RemoteProduct product, ProductOption... options) {
        return SandboxShops.change(
                MutationKind.OPTIONS,
                product,
                Map.of(FieldPath.of(Field.OPTIONS), Optional.of(new Value.Options(List.of(options)))));
    }

    private static RemoteProduct apply(ShopifyShop shop, ShopWrite write) {
        Outcome outcome = shop.send(List.of(write)).getFirst();
        return assertInstanceOf(Outcome.Applied.class, outcome, write.kind() + ": " + outcome)
                .product()
                .orElseThrow();
    }

    /** The fields at the root of the documents that the program carries. */
    private static Set<String> roots() throws IOException {
        Set<String> roots = new TreeSet<>();
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            for (Path file : files.toList()) {
                Matcher root = ROOT.matcher(Files.readString(file).replaceAll("#[^\n]*", ""));
                // The bulk query's answer is a file, of which another test knows.
                if (root.find() && !file.endsWith("BulkProducts.graphql")) {
                    roots.add(root.group(1));
                }
            }
        }
        assertTrue(roots.size() > 5, roots.toString());
        return roots;
    }
}
