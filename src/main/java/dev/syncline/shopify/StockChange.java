package dev.syncline.shopify;

import dev.syncline.model.FieldWrite;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One number to be set.
 *
 * @param sending the write that it belongs to
 * @param item the inventory item
 * @param location the location's id
 * @param active whether the item is stocked there already
 * @param from what lies there, and what the shop shall find there when it sets it
 * @param to what shall lie there
 */
record StockChange(Sending sending, String item, String location, boolean active, int from, int to) {
    /** What came of comparing a field with what lies there. */
    sealed interface Finding {
        /** It is to be set. */
        record Set(StockChange change) implements Finding {}

        /** It lies there already. */
        record There() implements Finding {}

        /** Something else lies there than the plan saw. */
        record Moved() implements Finding {}
    }

    static Finding of(Sending sending, FieldWrite field, ShopLocation location, StockReads.Stock stock) {
        StockReads.Level level =
                Optional.ofNullable(stock.levels().get(location.alias())).orElse(new StockReads.Level(false, 0));
        int to = Inputs.whole(field.path(), field.wanted());
        Optional<Integer> expected = field.expected().map(value -> Inputs.whole(field.path(), Optional.of(value)));
        if (level.active() && level.quantity() == to) {
            return new Finding.There();
        }
        boolean asSeen = level.active() ? expected.equals(Optional.of(level.quantity())) : expected.isEmpty();
        return asSeen
                ? new Finding.Set(
                        new StockChange(sending, stock.item(), location.id(), level.active(), level.quantity(), to))
                : new Finding.Moved();
    }

    /** As the shop's input wants it. */
    Map<String, Object> input() {
        return Map.of("inventoryItemId", item, "locationId", location, "changeFromQuantity", from, "quantity", to);
    }

    private String words() {
        return sending.write().token() + " " + sending.target() + " " + item + " " + location + " " + from + " " + to;
    }

    /**
     * The key by which the shop tells that it is sent the same again: equal for every try of the same operations with the
     * same numbers, and for nothing else.
     */
    static String key(String purpose, List<StockChange> changes) {
        String all = purpose + changes.stream().map(StockChange::words).sorted().toList();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
