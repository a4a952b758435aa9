package dev.syncline.shopify;

import dev.syncline.model.Field;
import dev.syncline.model.MutationKind;
import dev.syncline.model.Outcome;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.ShopWrite;
import dev.syncline.shopify.GraphQlRequest.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One write on its way: which of its steps are done, and how it ended. Belongs to one thread. */
final class Sending {
    private static final int[] PAGES = {1, 2, 3, 5, 10, 25, 50, 100};
    private static final int LARGEST_PAGE = 250;

    private final ShopWrite write;
    private List<List<Call>> steps = List.of();
    private int done;
    private Optional<JsonNode> product = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();

    Sending(ShopWrite write) {
        this.write = write;
    }

    ShopWrite write() {
        return write;
    }

    /** What no two writes of one request may share. */
    String target() {
        return write.id().isPresent() ? write.id().get().text() : write.key().text();
    }

    void steps(List<List<Call>> planned) {
        steps = planned;
    }

    boolean waiting() {
        return outcome.isEmpty() && done < steps.size();
    }

    boolean begun() {
        return done > 0;
    }

    /** The calls of the next step, with the new product's id where an earlier step made it. */
    List<Call> calls() {
        return steps.get(done).stream().map(this::addressed).toList();
    }

    private Call addressed(Call call) {
        if (!VariantCalls.ID_OF_NEW_PRODUCT.equals(call.variables().get("productId"))) {
            return call;
        }
        Map<String, @Nullable Object> variables = new LinkedHashMap<>(call.variables());
        variables.put(
                "productId", product.map(node -> node.path("id").asString("")).orElse(""));
        return new Call(call.template(), variables, call.inputs(), call.giving());
    }

    void stepDone(Optional<JsonNode> returned) {
        done++;
        product = returned;
    }

    /** The part of an answer that gives the product back, or those of its variants that were written. */
    static JsonNode returned(JsonNode payload) {
        if (payload.path("productVariants").isArray()
                && !payload.path("product").isObject()) {
            return payload;
        }
        return Stream.of("product", "node", "publishable")
                .map(payload::path)
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** The product as the shop gave it back, complete; empty where that does not tell all. */
    Optional<RemoteProduct> product(ProductReads reads) {
        Call last = steps.getLast().getLast();
        return product.flatMap(
                node -> last.giving().isWhole() ? Optional.of(reads.complete(node)) : Thrift.known(write, last, node));
    }

    void end(Outcome end) {
        outcome = Optional.of(end);
    }

    Optional<Outcome> outcome() {
        return outcome;
    }

    boolean deletes() {
        return write.kind() == MutationKind.DELETE;
    }

    /** How many variants to ask for with the product, so that further pages are seldom needed. */
    int variantPage() {
        int known = write.ground().map(ground -> ground.variantIds().size()).orElse(0);
        long added = write.kind() == MutationKind.CREATE || write.kind() == MutationKind.VARIANTS_CREATE
                ? write.fields().stream()
                        .filter(field -> field.path().field() == Field.CHOICES)
                        .count()
                : 0;
        for (int page : PAGES) {
            if (known + added <= page) {
                return page;
            }
        }
        return LARGEST_PAGE;
    }
}
