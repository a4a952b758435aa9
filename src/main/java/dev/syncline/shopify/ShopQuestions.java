package dev.syncline.shopify;

import dev.syncline.engine.ShopFacts;
import dev.syncline.engine.ShopUnreachable;
import dev.syncline.model.Shelf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is asked and prepared once per shop. Thread-safe. */
final class ShopQuestions {
    /** The namespace that stands for the app's own. */
    static final String KEY_NAMESPACE = "$app";

    /** The metafield that carries the supplier's key. */
    static final String KEY_NAME = "syncline_key";

    /** Its type: unique in the shop, so that a product can be found and created by it. */
    static final String KEY_TYPE = "id";

    private static final List<String> NEEDED_SCOPES = List.of("read_products", "write_products");
    private static final List<String> NEEDED_FOR_PUBLICATIONS = List.of("read_publications", "write_publications");
    private static final List<String> NEEDED_FOR_STOCK = List.of("read_inventory", "write_inventory", "read_locations");

    private final Questions questions;
    private final GraphQlClient client;
    private final String apiVersion;
    private final ShopLocations locations;

    ShopQuestions(Questions questions, GraphQlClient client, String apiVersion, ShopLocations locations) {
        this.questions = questions;
        this.client = client;
        this.apiVersion = apiVersion;
        this.locations = locations;
    }

    /**
     * @param publishes whether our side says on which publications products are
     * @param stocks whether stock is read and written
     */
    ShopFacts facts(boolean publishes, boolean stocks) {
        JsonNode data = questions.ask("ShopFacts", Map.of(), 4);
        JsonNode shop = data.path("shop");
        List<String> scopes = data.path("currentAppInstallation").path("accessScopes").values().stream()
                .map(scope -> scope.path("handle").asString(""))
                .toList();
        client.versions()
                .supported(data.path("publicApiVersions").values().stream()
                        .filter(version -> version.path("supported").asBoolean(false))
                        .map(version -> version.path("handle").asString(""))
                        .toList());
        Optional<ThrottleStatus> status = client.budget().status();
        return new ShopFacts(
                shop.path("name").asString(""),
                shop.path("myshopifyDomain").asString(""),
                shop.path("currencyCode").asString(""),
                apiVersion,
                scopes,
                Stream.of(
                                NEEDED_SCOPES,
                                publishes ? NEEDED_FOR_PUBLICATIONS : List.<String>of(),
                                stocks ? NEEDED_FOR_STOCK : List.<String>of())
                        .flatMap(List::stream)
                        .filter(scope -> !holds(scopes, scope))
                        .toList(),
                status.map(ThrottleStatus::maximum).orElse(0.0),
                status.map(ThrottleStatus::restorePerSecond).orElse(0.0),
                client.versions().notices(),
                stocks && mayRead(scopes)
                        ? locations().stream().map(ShopLocation::name).toList()
                        : List.of());
    }

    /** Whether it may be asked where stock is kept, which is known then also to a plan that is not to be written. */
    private static boolean mayRead(List<String> scopes) {
        return NEEDED_FOR_STOCK.stream()
                .filter(scope -> scope.startsWith("read_"))
                .allMatch(scope -> holds(scopes, scope));
    }

    /** The shop's locations, asked for anew. */
    List<ShopLocation> locations() {
        return locations.learn(questions.ask("Locations", Map.of(), 1 + CostEstimate.connection(250, 1)));
    }

    /** Writing includes reading. */
    private static boolean holds(List<String> scopes, String needed) {
        return scopes.contains(needed)
                || (needed.startsWith("read_") && scopes.contains("write_" + needed.substring("read_".length())));
    }

    /** All publications; the first of those that have one name. */
    List<Shelf> publications() {
        Map<String, Shelf> publications = new TreeMap<>();
        questions
                .ask("Publications", Map.of(), CostEstimate.connection(100, 1))
                .path("publications")
                .path("nodes")
                .values()
                .forEach(node -> {
                    String name = node.path("name").asString("").strip();
                    publications.putIfAbsent(
                            name,
                            new Shelf(
                                    Shelf.Kind.PUBLICATION,
                                    name,
                                    name,
                                    node.path("id").asString(""),
                                    false));
                });
        return List.copyOf(publications.values());
    }

    void defineKey() {
        JsonNode errors = questions
                .ask(
                        "KeyDefinition",
                        Map.of(
                                "definition",
                                Map.of(
                                        "name", "Syncline key",
                                        "namespace", KEY_NAMESPACE,
                                        "key", KEY_NAME,
                                        "type", KEY_TYPE,
                                        "ownerType", "PRODUCT")),
                        CostEstimate.MUTATION)
                .path("metafieldDefinitionCreate")
                .path("userErrors");
        String refused = errors.values().stream()
                .filter(error -> !error.path("code").asString("").equals("TAKEN"))
                .map(error -> error.path("message").asString(""))
                .collect(Collectors.joining("; "));
        if (!refused.isEmpty()) {
            throw new ShopUnreachable(ShopSentences.noDefinition(client.host(), refused), true);
        }
    }
}
