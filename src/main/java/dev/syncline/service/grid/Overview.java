package dev.syncline.service.grid;

import dev.syncline.model.ProductStanding;
import java.util.Map;

/**
 * Where everything stands.
 *
 * @param openConflicts conflicts that wait
 * @param highestConflict the highest number among them; 0 for none
 * @param parked operations that were given up and not tried again
 * @param awaitingApproval runs that wait for approval
 * @param unfinished runs that have not ended, those that wait for approval included
 * @param products products by standing; a standing that none has is not in it
 * @param newestHistory the number of the newest entry of the history; 0 for none
 * @param writesToday operations completed of runs that began since the moment asked for
 * @param failedToday operations parked of those runs
 */
public record Overview(
        long openConflicts,
        long highestConflict,
        long parked,
        long awaitingApproval,
        long unfinished,
        Map<ProductStanding, Long> products,
        long newestHistory,
        long writesToday,
        long failedToday) {
    public Overview {
        products = Map.copyOf(products);
    }
}
