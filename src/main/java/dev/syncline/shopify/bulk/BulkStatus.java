package dev.syncline.shopify.bulk;

import java.util.Optional;

/**
 * Where a bulk operation stands.
 *
 * @param id the shop's id of it
 * @param state the shop's word: CREATED, RUNNING, COMPLETED, FAILED, CANCELING, CANCELED, EXPIRED
 * @param error the shop's word for what went wrong
 * @param products how many products the result has; -1 where the shop does not say
 * @param address where the result can be fetched; empty before the end, and for an empty shop
 */
public record BulkStatus(String id, String state, Optional<String> error, long products, Optional<String> address) {
    boolean running() {
        return switch (state) {
            case "CREATED", "RUNNING", "CANCELING" -> true;
            default -> false;
        };
    }

    boolean completed() {
        return state.equals("COMPLETED");
    }
}
