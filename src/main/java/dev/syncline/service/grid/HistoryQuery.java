package dev.syncline.service.grid;

import dev.syncline.model.Field;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which entries of the history to show; an empty part filters nothing.
 *
 * @param shop the shop
 * @param product the product
 * @param run the run
 * @param actor who, as the history names them
 * @param action the action's word, such as {@code push}
 * @param field the field
 * @param since from this moment on
 * @param text a part of key, actor, field or values, whatever its case; blank for all
 */
public record HistoryQuery(
        Optional<ShopId> shop,
        Optional<ProductId> product,
        Optional<RunId> run,
        Optional<String> actor,
        Optional<String> action,
        Optional<Field> field,
        Optional<Instant> since,
        String text) {
    /** The whole history. */
    public static final HistoryQuery ALL = new HistoryQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "");

    /** What one run did. */
    public static HistoryQuery of(RunId run) {
        return new HistoryQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.of(run),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** What happened to one product. */
    public static HistoryQuery of(ProductId product) {
        return new HistoryQuery(
                Optional.empty(),
                Optional.of(product),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
