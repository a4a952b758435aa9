package dev.syncline.service.grid;

import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductStanding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One product in a grid: the local side's values, and the shop's where the local side has none.
 *
 * @param id its number
 * @param key its key
 * @param sku its first SKU
 * @param title its title, cut
 * @param vendor its vendor, cut
 * @param productType its type, cut
 * @param status its status word, such as {@code ACTIVE}
 * @param standing where it stands between its sides
 * @param variants how many variants it has; 0 for one stored by an earlier version and not since
 * @param price its lowest price in the shop's currency
 * @param changedAt when it was last stored
 * @param openConflicts how many of its fields wait for a person
 * @param cursor the place of this row in the order that was asked for
 */
public record ProductRow(
        ProductId id,
        ProductKey key,
        Optional<String> sku,
        Optional<String> title,
        Optional<String> vendor,
        Optional<String> productType,
        Optional<String> status,
        ProductStanding standing,
        int variants,
        Optional<BigDecimal> price,
        Instant changedAt,
        int openConflicts,
        ProductCursor cursor) {}
