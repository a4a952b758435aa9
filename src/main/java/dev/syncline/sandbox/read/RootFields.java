package dev.syncline.sandbox.read;

import dev.syncline.sandbox.catalogue.Definition;
import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Place;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.SeededProducts;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.schema.Arguments;
import dev.syncline.sandbox.schema.FieldReaders;
import dev.syncline.sandbox.schema.Page;
import dev.syncline.sandbox.search.ProductSearch;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The queries about products, metafield definitions and the shop itself. */
public final class RootFields {
    private static final String VERSION = "2026-10";
    private static final List<String> SCOPES = List.of(
            "read_products",
            "write_products",
            "read_inventory",
            "write_inventory",
            "read_locations",
            "read_publications",
            "write_publications");

    private final Shop shop;
    private final ProductSearch search;
    private final Lookup lookup;
    private final List<NodeLookup> others;

    /** @param others finds the nodes that are not part of the shop's catalogue, such as operations */
    public RootFields(Shop shop, ProductSearch search, List<NodeLookup> others) {
        this.shop = shop;
        this.search = search;
        this.lookup = new Lookup(shop);
        this.others = List.copyOf(others);
    }

    /** Adds the readers of these queries and of everything that they lead to. */
    public void addTo(FieldReaders readers) {
        MetafieldFields metafields = new MetafieldFields(shop);
        metafields.addTo(readers);
        new ProductFields(shop, metafields).addTo(readers);
        new VariantFields(shop, metafields).addTo(readers);
        new ItemFields(shop).addTo(readers);
        new PublicationFields(shop).addTo(readers);
        new CollectionFields(shop).addTo(readers);
        Taxonomy.addTo(readers);
        ProductListing products = new ProductListing(shop.ids(), search);
        VariantListing variants = new VariantListing(shop, search);
        FieldReaders.TypeReaders<Object> root = readers.type("QueryRoot", Object.class);
        root.field(
                        "product",
                        (none, arguments) ->
                                lookup.product(arguments.text("id")).orElse(null))
                .field(
                        "productByIdentifier",
                        (none, arguments) ->
                                byIdentifier(arguments.object("identifier").orElseThrow()))
                .field("products", (none, arguments) -> products.page("products", arguments))
                .field("productsCount", (none, arguments) -> productsCount(arguments))
                .field(
                        "productVariant",
                        (none, arguments) ->
                                lookup.variant(arguments.text("id")).orElse(null))
                .field("productVariants", (none, arguments) -> variants.page(arguments))
                .field(
                        "productVariantsCount",
                        (none, arguments) ->
                                ProductFields.count(variants.count(arguments.text("query"), limit(arguments))))
                .field(
                        "inventoryItem",
                        (none, arguments) -> lookup.item(arguments.text("id")).orElse(null))
                .field("collection", (none, arguments) -> null)
                .field("node", (none, arguments) -> node(arguments.text("id")))
                .field(
                        "nodes",
                        (none, arguments) ->
                                arguments.texts("ids").stream().map(this::node).toList());
        shop(root);
        definitions(root);
    }

    private void shop(FieldReaders.TypeReaders<Object> root) {
        root.field("shop", none -> profile(shop))
                .field("currentAppInstallation", none -> installation())
                .field(
                        "publicApiVersions",
                        none -> List.of(
                                Map.of("handle", VERSION, "displayName", VERSION + " (Latest)", "supported", true)))
                .field(
                        "locations",
                        (none, arguments) -> Page.of(
                                shop.places().stream()
                                        .sorted(Comparator.comparing(Place::name))
                                        .toList(),
                                arguments,
                                place -> place,
                                place -> Long.toString(shop.ids().legacy(IdKind.LOCATION, place.id()))))
                .field(
                        "location",
                        (none, arguments) -> arguments.given("id")
                                ? lookup.place(arguments.text("id")).orElse(null)
                                : shop.places().getFirst());
    }

    private void definitions(FieldReaders.TypeReaders<Object> root) {
        root.field("metafieldDefinition", (none, arguments) -> definition(arguments))
                .field(
                        "metafieldDefinitions",
                        (none, arguments) -> Page.of(
                                shop.definitions().all().stream()
                                        .filter(definition ->
                                                definition.ownerType().equals(arguments.text("ownerType")))
                                        .filter(definition -> !arguments.given("namespace")
                                                || definition
                                                        .namespace()
                                                        .equals(shop.definitions()
                                                                .resolve(arguments.text("namespace"))))
                                        .filter(definition -> !arguments.given("key")
                                                || definition.key().equals(arguments.text("key")))
                                        .toList(),
                                arguments,
                                definition -> definition,
                                definition -> Long.toString(shop.ids().legacy(IdKind.DEFINITION, definition.id()))));
    }

    private @Nullable Definition definition(Arguments arguments) {
        Optional<Arguments> identifier = arguments.object("identifier");
        return identifier
                .flatMap(wanted -> shop.definitions()
                        .find(
                                wanted.text("ownerType"),
                                shop.definitions().resolve(wanted.text("namespace")),
                                wanted.text("key")))
                .or(() -> lookup.definition(arguments.text("id")))
                .orElse(null);
    }

    private @Nullable Product byIdentifier(Arguments identifier) {
        if (identifier.given("id")) {
            return lookup.product(identifier.text("id")).orElse(null);
        }
        OptionalLong number = identifier.given("handle")
                ? shop.catalogue().byHandle(identifier.text("handle"))
                : identifier
                        .object("customId")
                        .map(custom -> shop.catalogue()
                                .byCustomId(
                                        shop.definitions().resolve(custom.text("namespace")),
                                        custom.text("key"),
                                        custom.text("value")))
                        .orElse(OptionalLong.empty());
        return number.isPresent() ? shop.catalogue().product(number.getAsLong()).orElse(null) : null;
    }

    private Map<String, Object> productsCount(Arguments arguments) {
        int limit = limit(arguments);
        int count = search.count("productsCount", arguments.text("query"), limit);
        return Map.of("count", count, "precision", count >= limit ? "AT_LEAST" : "EXACT");
    }

    private static int limit(Arguments arguments) {
        return arguments.number("limit").orElse(Integer.MAX_VALUE);
    }

    private @Nullable Object node(String gid) {
        return lookup.find(gid)
                .or(() -> others.stream()
                        .flatMap(other -> other.find(gid).stream())
                        .findFirst())
                .orElse(null);
    }

    /** @return the shop as the API shows it */
    public static Map<String, @Nullable Object> profile(Shop shop) {
        Shop.Profile profile = shop.profile();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        String url = "https://" + profile.domain();
        fields.put("id", "gid://shopify/Shop/" + profile.id());
        fields.put("name", profile.name());
        fields.put("myshopifyDomain", profile.domain());
        fields.put("url", url);
        fields.put("email", "owner@" + profile.domain());
        fields.put("contactEmail", "owner@" + profile.domain());
        fields.put("currencyCode", profile.currency());
        fields.put("ianaTimezone", "Etc/UTC");
        fields.put("weightUnit", "KILOGRAMS");
        fields.put("unitSystem", "METRIC_SYSTEM");
        fields.put("taxesIncluded", false);
        fields.put("createdAt", SeededProducts.MADE_AT);
        fields.put("updatedAt", SeededProducts.MADE_AT);
        fields.put(
                "primaryDomain",
                Map.of(
                        "id",
                        "gid://shopify/Domain/" + profile.id(),
                        "host",
                        profile.domain(),
                        "url",
                        url,
                        "sslEnabled",
                        true));
        fields.put(
                "plan",
                Map.of(
                        "displayName",
                        profile.planName(),
                        "publicDisplayName",
                        profile.planName(),
                        "partnerDevelopment",
                        true,
                        "shopifyPlus",
                        profile.planName().endsWith("Plus")));
        return fields;
    }

    private static Map<String, Object> installation() {
        return Map.of(
                "id",
                "gid://shopify/AppInstallation/1",
                "app",
                Map.of("id", "gid://shopify/App/1234", "title", "Sandbox app", "handle", "sandbox-app"),
                "accessScopes",
                SCOPES.stream()
                        .map(scope -> Map.of("handle", scope, "description", scope.replace('_', ' ')))
                        .toList());
    }
}
