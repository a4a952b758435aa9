package dev.syncline.service.grid;

import dev.syncline.model.ShopId;
import java.time.Instant;
import java.util.Optional;

/** Where everything stands, cheap enough to be asked twice a second. Thread-safe. */
public interface OverviewPort {
    /**
     * The figures of one shop or of all. The day's operations are counted again at most once a second, and only
     * after something was stored.
     *
     * @param today the moment at which the user's day began
     */
    Overview overview(Optional<ShopId> shop, Instant today);
}
