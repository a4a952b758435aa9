package dev.syncline.engine;

import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import dev.syncline.model.Side;
import dev.syncline.model.Value;
import java.time.Instant;
import java.util.Optional;

/**
 * One change of one field on one side, or of a whole product where {@code field} is empty.
 *
 * @param at when
 * @param actor who: a person's name, {@code feed FILE} or {@code engine}
 * @param run the run it belongs to
 * @param shop the shop
 * @param product the product's number
 * @param key the product's key as it was
 * @param side the side that changed
 * @param action a word: import, push, pull, create, delete, adopt, resolve, settle
 * @param field the field; empty for the product as a whole
 * @param before what stood before
 * @param after what stands now
 */
public record HistoryEntry(
        Instant at,
        String actor,
        Optional<RunId> run,
        ShopId shop,
        ProductId product,
        String key,
        Side side,
        String action,
        Optional<FieldPath> field,
        Optional<Value> before,
        Optional<Value> after) {}
