package dev.syncline.shopify;

import dev.syncline.model.Outcome;
import dev.syncline.model.Sentence;
import dev.syncline.shopify.failure.Failure;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the complaints of the mutation that sets stock: each names the number that it is about by its place. */
final class StockComplaint {
    private StockComplaint() {}

    /** The place of the number in the list that was sent; -1 where it is about all of them. */
    static int number(JsonNode complaint) {
        List<String> field = field(complaint);
        boolean one = field.size() > 2
                && field.get(1).equals("quantities")
                && field.get(2).matches("\\d{1,4}");
        return one ? Integer.parseInt(field.get(2)) : -1;
    }

    /** Whether something else lies there than what was to be replaced. */
    static boolean isMoved(JsonNode complaint) {
        return Failure.ofComplaint(code(complaint), field(complaint)) == Failure.MOVED;
    }

    /** Whether the key was used up by a try that failed. */
    static boolean isSpentKey(JsonNode complaint) {
        return code(complaint).equals("IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED");
    }

    static Outcome.UserError error(JsonNode complaint) {
        return new Outcome.UserError(
                String.join(".", field(complaint)),
                Sentence.verbatim(complaint.path("message").asString("")),
                code(complaint));
    }

    private static String code(JsonNode complaint) {
        return complaint.path("code").asString("");
    }

    private static List<String> field(JsonNode complaint) {
        return complaint.path("field").values().stream()
                .map(part -> part.asString(""))
                .toList();
    }
}
