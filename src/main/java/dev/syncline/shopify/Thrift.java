package dev.syncline.shopify;

import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.MutationKind;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.ShopWrite;
import dev.syncline.shopify.GraphQlRequest.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Has the shop give back no more than what is not known yet: of a few changed fields these alone, the rest being as just
 * read; of a write's steps only the last one.
 */
final class Thrift {
    private static final String VARIANTS_PATCH = "VariantsPatch";

    private Thrift() {}

    /** The steps, asking for as little as will do. */
    static List<List<Call>> of(ShopWrite write, List<List<Call>> steps) {
        List<List<Call>> thrifty = new ArrayList<>();
        for (int step = 0; step < steps.size(); step++) {
            List<Call> calls = new ArrayList<>();
            for (int number = 0; number < steps.get(step).size(); number++) {
                boolean last =
                        step == steps.size() - 1 && number == steps.get(step).size() - 1;
                Call call = steps.get(step).get(number);
                calls.add(last ? part(write, call, steps.size()) : passing(write, call));
            }
            thrifty.add(calls);
        }
        return thrifty;
    }

    /** What the write's last call gave back, put onto what was known; empty where a variant is missing. */
    static Optional<RemoteProduct> known(ShopWrite write, Call last, JsonNode returned) {
        RemoteProduct ground = write.ground().orElseThrow();
        return last.template().equals(VARIANTS_PATCH)
                ? Overlay.variants(ground, returned.path("productVariants"), paths(write))
                : Optional.of(Overlay.product(ground, returned, paths(write)));
    }

    private static Call passing(ShopWrite write, Call call) {
        // A later step needs the id of what an earlier one created.
        return call.giving(write.kind() == MutationKind.CREATE ? Giving.ID : Giving.NOTHING);
    }

    private static Call part(ShopWrite write, Call call, int steps) {
        List<FieldPath> paths = paths(write);
        if (write.ground().isEmpty() || paths.isEmpty()) {
            return call;
        }
        return switch (write.kind()) {
            case PRODUCT, TAGS ->
                Selection.ofProduct(paths) ? call.giving(Giving.product(Selection.product(paths))) : call;
            case VARIANTS_UPDATE ->
                steps == 1 && Selection.ofVariants(paths)
                        ? new Call(
                                VARIANTS_PATCH,
                                call.variables(),
                                call.inputs(),
                                Giving.part("id " + Selection.variant(paths)))
                        : call;
            default -> call;
        };
    }

    private static List<FieldPath> paths(ShopWrite write) {
        return write.fields().stream().map(FieldWrite::path).toList();
    }
}
