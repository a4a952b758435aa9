package dev.syncline.shopify;

import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How one request to the shop ended, told apart by what is known of its effect. */
sealed interface Reply {
    /** The shop executed it; parts may have failed. */
    record Answer(JsonNode data, List<GraphQlError> errors) implements Reply {}

    /** The shop did not execute it, for want of budget. */
    record Throttled(Duration pause) implements Reply {}

    /** The shop did not execute it, as the document or its variables are not to its liking. */
    record Invalid(List<GraphQlError> errors) implements Reply {}

    /** The shop does not let us in at all. */
    record Refused(String cause) implements Reply {}

    /** It certainly did not reach the shop. */
    record NotSent(String cause) implements Reply {}

    /** It was sent, and nothing tells what became of it. */
    record Lost(String cause) implements Reply {}
}
