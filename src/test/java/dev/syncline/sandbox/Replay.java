package dev.syncline.sandbox;

import dev.syncline.sandbox.bulk.BulkOperations;
import dev.syncline.sandbox.catalogue.Catalogue;
import dev.syncline.sandbox.catalogue.Definitions;
import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Ids;
import dev.syncline.sandbox.catalogue.Numbers;
import dev.syncline.sandbox.catalogue.Place;
import dev.syncline.sandbox.catalogue.SeededProducts;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.ShopClock;
import dev.syncline.sandbox.catalogue.WriteLog;
import dev.syncline.sandbox.gateway.ShopGateway;
import dev.syncline.sandbox.schema.FieldReaders;
import dev.syncline.sandbox.schema.ShopSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A shop that recorded calls are sent to again, and what their answers differ in from the recorded ones. */
final class Replay {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DocumentMaker MAKER = new DocumentMaker(ShopSchema.executable(new FieldReaders()));

    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final Map<String, String> ours = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private final Likeness likeness = new Likeness(ours, differences);
    private final ShopGateway gateway;
    private Instant now = Instant.parse("2026-07-19T13:00:00Z");
    private int calls;

    /** @param places the names of the shop's locations by recorded id */
    Replay(Map<String, String> places, Duration searchLag) {
        Ids ids = new Ids(false);
        SeededProducts none = new SeededProducts(0, 1);
        List<Place> locations = new ArrayList<>();
        places.forEach((gid, name) -> {
            ours.put(gid, ids.gid(IdKind.LOCATION, locations.size()));
            locations.add(new Place(locations.size(), name, locations.isEmpty()));
        });
        Shop shop = new Shop(
                new Shop.Profile(92891250994L, "harry-test-heelo", "harry-test-heelo.myshopify.com", "CAD", "Standard"),
                ids,
                new Numbers(none),
                new ShopClock(this::tick),
                new Catalogue(none),
                new Definitions(1234),
                locations.isEmpty() ? List.of(new Place(0, "Shop location", true)) : locations,
                new WriteLog());
        gateway = new Assembly(
                        shop,
                        new Assembly.Surroundings(
                                Optional.empty(),
                                Duration.ZERO,
                                searchLag,
                                jobs::add,
                                new BulkOperations.Place(Path.of("target"), () -> "http://bulk", jobs::add),
                                java.util.Set.of(),
                                Optional.empty()))
                .gateway();
    }

    static Replay plain() {
        return new Replay(Map.of(), Duration.ZERO);
    }

    private Instant tick() {
        now = now.plusSeconds(1);
        return now;
    }

    List<String> differences() {
        return differences;
    }

    int calls() {
        return calls;
    }

    /** Does what the shop has put off. */
    void runJobs() {
        while (!jobs.isEmpty()) {
            jobs.poll().run();
        }
    }

    /** Says that a recorded id is the same as another recorded one, or one of ours. */
    void alias(String recorded, String other) {
        ours.put(recorded, ours.getOrDefault(other, other));
    }

    /** Sends a recorded mutation that has no document, and compares its payload. */
    void mutation(String name, JsonNode variables, JsonNode response) {
        mutation(name, variables, response, "");
    }

    void mutation(String name, JsonNode variables, JsonNode response, String moreArguments) {
        JsonNode payload = response.at("/data/" + name);
        document(MAKER.mutation(name, variables, payload, moreArguments), variables, response);
    }

    /** Sends a recorded document and compares the whole answer, costs and cursors aside. */
    void document(String document, JsonNode variables, JsonNode response) {
        calls++;
        JsonNode answer = send(document, variables);
        int before = differences.size();
        if (response.has("data") || answer.has("data")) {
            likeness.compare("data", response.path("data"), answer.path("data"));
        }
        if (response.has("errors") || answer.has("errors")) {
            likeness.compare("errors", response.path("errors"), answer.path("errors"));
        }
        if (differences.size() > before) {
            differences.add("  by " + document.replaceAll("\\s+", " ") + " with " + variables);
        }
    }

    /** Reads the product as the recording shows it, and compares. */
    void product(JsonNode recorded) {
        query(Map.of("product", "product(id: \"" + our(recorded.get("id").asString()) + "\")"), recorded, "product");
    }

    /** Reads fields of the query as the recording shows them under those aliases. */
    void queries(Map<String, String> calls, JsonNode data) {
        StringBuilder document = new StringBuilder("{ ");
        ObjectNode expected = JSON.createObjectNode();
        calls.forEach((alias, call) -> {
            document.append(MAKER.query(alias, call, data.get(alias)));
            expected.set(alias, data.get(alias));
        });
        ObjectNode response = JSON.createObjectNode();
        response.set("data", expected);
        document(document.append("}").toString(), JSON.createObjectNode(), response);
    }

    private void query(Map<String, String> calls, JsonNode value, String alias) {
        ObjectNode data = JSON.createObjectNode();
        data.set(alias, value);
        queries(calls, data);
    }

    String our(String recorded) {
        return ours.getOrDefault(recorded, recorded);
    }

    /** Makes a product that is as a recording shows it, and learns its ids. */
    void prepare(JsonNode product) {
        ObjectNode input = JSON.createObjectNode();
        for (String field : List.of(
                "title",
                "handle",
                "status",
                "vendor",
                "productType",
                "tags",
                "descriptionHtml",
                "templateSuffix",
                "seo")) {
            if (product.has(field) && !product.get(field).isNull()) {
                input.set(field, product.get(field));
            }
        }
        if (product.has("options") && product.path("variants").has("nodes")) {
            for (JsonNode option : product.get("options")) {
                ObjectNode made = input.withArray("productOptions")
                        .addObject()
                        .put("name", option.get("name").asString());
                option.get("optionValues")
                        .forEach(value -> made.withArray("values")
                                .addObject()
                                .put("name", value.get("name").asString()));
            }
            for (JsonNode variant : product.at("/variants/nodes")) {
                variant(input.withArray("variants").addObject(), variant);
            }
        }
        ObjectNode variables = JSON.createObjectNode();
        variables.set("input", input);
        JsonNode answer = send(
                "mutation($input: ProductSetInput!) { productSet(input: $input) { product { id } userErrors { field"
                        + " message } } }",
                variables);
        String made = answer.at("/data/productSet/product/id").asString();
        if (made.isEmpty()) {
            throw new AssertionError("cannot prepare " + input + ": " + answer);
        }
        if (product.has("id")) {
            ours.put(product.get("id").asString(), made);
            ObjectNode ids = JSON.createObjectNode();
            ids.set("id", product.get("id"));
            for (String field : List.of("options", "variants")) {
                if (product.has(field)) {
                    ids.set(field, product.get(field));
                }
            }
            product(ids);
        }
    }

    private static void variant(ObjectNode made, JsonNode recorded) {
        recorded.get("selectedOptions")
                .forEach(option -> made.withArray("optionValues")
                        .addObject()
                        .put("optionName", option.get("name").asString())
                        .put("name", option.get("value").asString()));
        for (String field : List.of("sku", "barcode", "price", "compareAtPrice", "taxable", "inventoryPolicy")) {
            if (recorded.has(field) && !recorded.get(field).isNull()) {
                made.set(field, recorded.get(field));
            }
        }
        ObjectNode item = made.putObject("inventoryItem");
        item.put("tracked", recorded.at("/inventoryItem/tracked").asBoolean(false));
        item.put(
                "requiresShipping",
                recorded.at("/inventoryItem/requiresShipping").asBoolean(true));
    }

    JsonNode send(String document, JsonNode variables) {
        Map<String, Object> translated = new LinkedHashMap<>();
        variables.properties().forEach(entry -> {
            if (document.contains("$" + entry.getKey())) {
                translated.put(entry.getKey(), translate(entry.getValue()));
            }
        });
        return JSON.valueToTree(gateway.answer(new ShopGateway.Request(document, translated, "")));
    }

    private Object translate(JsonNode value) {
        if (value.isString()) {
            return our(value.asString());
        }
        if (value.isArray()) {
            List<Object> items = new ArrayList<>();
            value.forEach(each -> items.add(translate(each)));
            return items;
        }
        if (value.isObject()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            value.properties().forEach(entry -> fields.put(entry.getKey(), translate(entry.getValue())));
            return fields;
        }
        return JSON.treeToValue(value, Object.class);
    }
}
