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

    private static final int[] PAGES = {100, 50, 25, 10, 5};
    private static final double MOST_POINTS = 900;

    private final Questions questions;
    private final ProductReads products;
    private final Documents documents;

    ChangedReads(Questions questions, ProductReads products, Documents documents) {
        this.questions = questions;
        this.products = products;
        this.documents = documents;
    }

    /** As many products a page as one request may cost. */
    private int page() {
        double product = documents.product(ProductReads.VARIANT_PAGE);
        for (int page : PAGES) {
            if (CostEstimate.connection(page, product) <= MOST_POINTS) {
                return page;
            }
        }
        return 1;
    }

    /** Streams what changed; false where there is more than can be paged through, so that everything must be read. */
    boolean since(Instant moment, Consumer<RemoteReading> sink) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("query", "updated_at:>='" + moment + "'");
        int size = page();
        variables.put("first", size);
        variables.put("after", null);
        variables.put(Template.VARIANT_PAGE, ProductReads.VARIANT_PAGE);
        double cost = CostEstimate.connection(size, documents.product(ProductReads.VARIANT_PAGE));
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
