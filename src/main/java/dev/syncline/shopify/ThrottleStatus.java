package dev.syncline.shopify;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What an answer says about the budget, in points.
 *
 * @param requested what had to be in the bucket
 * @param charged what it cost in the end
 * @param maximum what the bucket holds
 * @param available what was in it after the request
 * @param restorePerSecond what comes back a second
 */
record ThrottleStatus(double requested, double charged, double maximum, double available, double restorePerSecond) {
    /** The status in an answer; empty where the shop gives none. */
    static Optional<ThrottleStatus> in(JsonNode answer) {
        JsonNode cost = answer.path("extensions").path("cost");
        JsonNode status = cost.path("throttleStatus");
        if (!status.path("maximumAvailable").isNumber()
                || !status.path("restoreRate").isNumber()) {
            return Optional.empty();
        }
        double requested = cost.path("requestedQueryCost").asDouble(0);
        return Optional.of(new ThrottleStatus(
                requested,
                cost.path("actualQueryCost").asDouble(0),
                status.path("maximumAvailable").asDouble(),
                status.path("currentlyAvailable").asDouble(0),
                status.path("restoreRate").asDouble()));
    }
}
