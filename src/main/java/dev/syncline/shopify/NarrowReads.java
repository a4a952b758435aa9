package dev.syncline.shopify;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.engine.ShopPort.Expected;
import dev.syncline.model.Field;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.VariantKey;
import dev.syncline.shopify.GraphQlRequest.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads again, right before a write, the fields that it changes and no others. Products that do not say what was known,
 * and writes that need more than a few fields, are read as a whole. Thread-safe.
 */
final class NarrowReads {
    private static final String DOCUMENT = "ProductsById";
    private static final int MOST_IDS = 250;

    private final Questions questions;
    private final Documents documents;
    private final GraphQlClient client;
    private final ProductReads whole;

    NarrowReads(Questions questions, Documents documents, GraphQlClient client, ProductReads whole) {
        this.questions = questions;
        this.documents = documents;
        this.client = client;
        this.whole = whole;
    }

    Map<RemoteId, RemoteProduct> read(List<Expected> expected) {
        List<RemoteId> rest = new ArrayList<>();
        Map<Narrow, List<Expected>> lots = new LinkedHashMap<>();
        Set<RemoteId> seen = new HashSet<>();
        for (Expected each : expected) {
            Optional<Narrow> narrow = seen.add(each.id()) ? Narrow.of(each) : Optional.empty();
            narrow.ifPresentOrElse(
                    selection -> lots.computeIfAbsent(selection, none -> new ArrayList<>())
                            .add(each),
                    () -> rest.add(each.id()));
        }
        Map<RemoteId, RemoteProduct> products = new LinkedHashMap<>();
        List<Lot> asked = new ArrayList<>();
        double points = 0;
        for (Lot lot : cut(lots)) {
            if (!asked.isEmpty()
                    && points + lot.call().giving().points() > client.pacing().mostPoints()) {
                rest.addAll(ask(asked, products));
                asked.clear();
                points = 0;
            }
            asked.add(lot);
            points += lot.call().giving().points();
        }
        rest.addAll(ask(asked, products));
        rest.forEach(products::remove);
        if (!rest.isEmpty()) {
            products.putAll(whole.byId(rest.stream().distinct().toList()));
        }
        return products;
    }

    /** One part of a request: products that are asked for the same. */
    private record Lot(Narrow narrow, List<Expected> products) {
        Call call() {
            List<String> ids = products.stream().map(each -> each.id().text()).toList();
            return new Call(
                    DOCUMENT, Map.of("ids", ids), 0, new Giving(narrow.selection(), narrow.points() * ids.size()));
        }
    }

    private List<Lot> cut(Map<Narrow, List<Expected>> lots) {
        List<Lot> cut = new ArrayList<>();
        double most = client.pacing().mostPoints();
        lots.forEach((narrow, all) -> {
            int size = (int) Math.clamp(most / narrow.points(), 1, MOST_IDS);
            for (int from = 0; from < all.size(); from += size) {
                cut.add(new Lot(narrow, List.copyOf(all.subList(from, Math.min(all.size(), from + size)))));
            }
        });
        return cut;
    }

    /** Asks for these; gives those that have to be read as a whole. */
    private List<RemoteId> ask(List<Lot> lots, Map<RemoteId, RemoteProduct> products) {
        List<RemoteId> rest = new ArrayList<>();
        if (lots.isEmpty()) {
            return rest;
        }
        JsonNode data = questions.ask(
                GraphQlRequest.packed(documents, lots.stream().map(Lot::call).toList(), 1));
        for (int number = 0; number < lots.size(); number++) {
            Map<String, JsonNode> nodes = new HashMap<>();
            data.path(Template.alias(number))
                    .values()
                    .forEach(node -> nodes.put(node.path("id").asString(""), node));
            for (Expected each : lots.get(number).products()) {
                JsonNode node = nodes.get(each.id().text());
                if (node != null) {
                    as(each, node)
                            .ifPresentOrElse(product -> products.put(each.id(), product), () -> rest.add(each.id()));
                }
            }
        }
        return rest;
    }

    /** The product as known and confirmed; empty where the shop says something else. */
    private static Optional<RemoteProduct> as(Expected expected, JsonNode node) {
        JsonNode variants = node.path("variants").path("nodes");
        Optional<RemoteProduct> read = variants.isArray()
                ? Overlay.variants(known(expected, ids(expected, variants)), variants, expected.paths())
                : Optional.of(Overlay.product(known(expected, Map.of()), node, expected.paths()));
        return read.filter(product -> expected.paths().stream()
                .allMatch(path -> Canonical.same(
                        path, product.fields().get(path), expected.known().get(path))));
    }

    private static RemoteProduct known(Expected expected, Map<VariantKey, String> variantIds) {
        return new RemoteProduct(
                expected.id(), Optional.empty(), Instant.EPOCH, expected.known(), variantIds, Overlay.PARTLY_READ);
    }

    /** The ids of the variants by their names, which are told by their SKU. */
    private static Map<VariantKey, String> ids(Expected expected, JsonNode variants) {
        Map<String, VariantKey> names = new HashMap<>();
        for (VariantKey variant : expected.known().variants()) {
            expected.known().text(variant, Field.SKU).ifPresent(sku -> names.put(sku.strip(), variant));
        }
        Map<VariantKey, String> ids = new HashMap<>();
        Set<VariantKey> twice = new HashSet<>();
        for (JsonNode node : variants.values()) {
            VariantKey name = names.get(node.path("sku").asString("").strip());
            if (name != null && ids.put(name, node.path("id").asString("")) != null) {
                twice.add(name);
            }
        }
        ids.keySet().removeAll(twice);
        return ids;
    }
}
