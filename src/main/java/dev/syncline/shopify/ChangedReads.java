package dev.syncline.shopify;

import dev.syncline.model.RemoteReading;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Pages through the products that the shop says were updated since a moment. Thread-safe. */
final class ChangedReads {
    /** The shop pages through no more objects than this. */
    static final int MOST = 25_000;

    private static final int PAGE = 100;
    private static final double MOST_POINTS = 900;

    private final Questions questions;
    private final ProductReads products;

    ChangedReads(Questions questions, ProductReads products) {
        this.questions = questions;
        this.products = products;
    }

    /** Streams what changed; false where there is more than can be paged through, so that everything must be read. */
    boolean since(Instant moment, Consumer<RemoteReading> sink) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("query", "updated_at:>='" + moment + "'");
        int size = PAGE;
        while (size > 1 && CostEstimate.connection(size, products.cost()) > MOST_POINTS) {
            size /= 2;
        }
        variables.put("first", size);
        variables.put("after", null);
        variables.put(Template.VARIANT_PAGE, ProductReads.VARIANT_PAGE);
        double cost = CostEstimate.connection(size, products.cost());
        int seen = 0;
        while (true) {
            JsonNode page = questions.ask("ProductsChanged", variables, cost).path("products");
            for (JsonNode node : page.path("nodes").values()) {
                sink.accept(products.reading(node));
                seen++;
            }
            if (!page.path("pageInfo").path("hasNextPage").asBoolean(false)) {
                return true;
            }
            if (seen >= MOST) {
                return false;
            }
            variables.put("after", page.path("pageInfo").path("endCursor").asString());
        }
    }
}
