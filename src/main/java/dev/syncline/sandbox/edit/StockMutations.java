package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Place;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.Stock;
import dev.syncline.sandbox.schema.Arguments;
import dev.syncline.sandbox.schema.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code inventorySetQuantities} and {@code inventoryAdjustQuantities}: all or nothing, once for each key. */
final class StockMutations {
    private static final int LIMIT = 1_000_000_000;
    private static final TreeSet<String> REASONS = new TreeSet<>(List.of(
            "correction",
            "cycle_count_available",
            "damaged",
            "movement_canceled",
            "movement_created",
            "movement_received",
            "movement_updated",
            "other",
            "promotion",
            "quality_control",
            "received",
            "reservation_created",
            "reservation_deleted",
            "reservation_updated",
            "restock",
            "safety_stock",
            "shrinkage"));

    private final Desk desk;
    private final Shop shop;
    private final Idempotency idempotency;

    StockMutations(Desk desk, Idempotency idempotency) {
        this.desk = desk;
        this.shop = desk.shop();
        this.idempotency = idempotency;
    }

    Map<String, @Nullable Object> set(Arguments arguments) {
        return once(arguments, new Kind("inventorySetQuantities", "quantities", "InventoryQuantityInput", false));
    }

    Map<String, @Nullable Object> adjust(Arguments arguments) {
        return once(arguments, new Kind("inventoryAdjustQuantities", "changes", "InventoryChangeInput", true));
    }

    /** What tells the two apart. */
    private record Kind(String mutation, String list, String type, boolean relative) {}

    private Map<String, @Nullable Object> once(Arguments arguments, Kind kind) {
        Arguments input = arguments.object("input").orElseThrow();
        Idempotency.key(arguments);
        if (input.objects(kind.list()).stream().anyMatch(each -> !each.has("changeFromQuantity"))) {
            throw new RefusedException(
                    "INVALID_FIELD_ARGUMENTS",
                    kind.type() + " must include the following argument: changeFromQuantity.");
        }
        return idempotency.once(
                arguments,
                () -> shop.catalogue().write(() -> change(input, kind)),
                () -> empty().error(
                                List.of(),
                                "The same idempotency key cannot be used with different operation parameters.",
                                "IDEMPOTENCY_KEY_PARAMETER_MISMATCH"));
    }

    private Map<String, @Nullable Object> change(Arguments input, Kind kind) {
        Report report = new Report();
        String name = input.text("name");
        if (!name.equals("available") && !(name.equals("on_hand") && !kind.relative())) {
            report.add(
                    List.of("input", "name"),
                    kind.relative()
                            ? "The specified quantity name is invalid."
                            : "The quantity name must be either 'available' or 'on_hand'.",
                    kind.relative() ? "INVALID_QUANTITY_NAME" : "INVALID_NAME");
        } else if (!REASONS.contains(input.text("reason"))) {
            report.add(
                    List.of("input", "reason"),
                    "The specified reason is invalid. Valid values are: " + String.join(", ", REASONS) + ".",
                    "INVALID_REASON");
        }
        if (!report.isClean()) {
            return empty().errors(report);
        }
        StockLevels levels = new StockLevels(desk);
        List<Map<String, @Nullable Object>> changes = new ArrayList<>();
        List<Arguments> inputs = input.objects(kind.list());
        for (int i = 0; i < inputs.size(); i++) {
            List<String> path = List.of("input", kind.list(), Integer.toString(i));
            if (isDouble(inputs, i)) {
                report.add(
                        Report.path(path, "locationId"),
                        "The combination of inventoryItemId and locationId must be unique.",
                        "NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR");
            } else {
                one(levels, inputs.get(i), name, path, report, kind).ifPresent(changes::add);
            }
        }
        if (!report.isClean()) {
            return empty().errors(report);
        }
        levels.file(kind.mutation());
        return Payload.of("inventoryAdjustmentGroup", changes.isEmpty() ? null : group(input, changes))
                .clean();
    }

    private static boolean isDouble(List<Arguments> inputs, int place) {
        Arguments one = inputs.get(place);
        return inputs.stream()
                        .filter(other -> other.text("inventoryItemId").equals(one.text("inventoryItemId"))
                                && other.text("locationId").equals(one.text("locationId")))
                        .count()
                > 1;
    }

    private Optional<Map<String, @Nullable Object>> one(
            StockLevels levels, Arguments input, String name, List<String> path, Report report, Kind kind) {
        Optional<StockLevels.Found> found = levels.item(input.text("inventoryItemId"));
        Optional<Place> place = levels.place(input.text("locationId"));
        if (found.isEmpty()) {
            report.add(
                    Report.path(path, "inventoryItemId"),
                    "The specified inventory item could not be found.",
                    "INVALID_INVENTORY_ITEM");
            return Optional.empty();
        }
        if (place.isEmpty()) {
            report.add(
                    Report.path(path, "locationId"), "The specified location could not be found.", "INVALID_LOCATION");
            return Optional.empty();
        }
        Optional<Stock> level = levels.level(found.get(), place.get()).filter(known -> !known.inactive());
        if (level.isEmpty()) {
            report.add(
                    Report.path(path, "locationId"),
                    "The specified inventory item is not stocked at the location.",
                    "INVALID_LOCATION");
            return Optional.empty();
        }
        int before = level.get().available();
        long after = kind.relative()
                ? (long) before + input.number("delta").orElse(0)
                : input.number("quantity").orElse(0);
        bounds(after, name, Report.path(path, kind.relative() ? "delta" : "quantity"), report);
        Optional<Integer> expected = input.number("changeFromQuantity");
        if (expected.isPresent() && expected.get() != before) {
            report.add(
                    Report.path(path, "changeFromQuantity"),
                    "The changeFromQuantity argument no longer matches the persisted quantity.",
                    "CHANGE_FROM_QUANTITY_STALE");
        }
        if (!report.isClean() || after == before) {
            return Optional.empty();
        }
        Instant now = found.get().draft().updatedAt;
        levels.put(found.get(), new Stock(place.get().id(), (int) after, now));
        return Optional.of(change(levels, found.get(), place.get(), (int) after - before));
    }

    private static void bounds(long quantity, String name, List<String> path, Report report) {
        if (name.equals("on_hand") && quantity < 0) {
            report.add(path, "The quantity can't be negative.", "INVALID_QUANTITY_NEGATIVE");
        } else if (quantity < -LIMIT) {
            report.add(path, "The quantity can't be lower than -1,000,000,000.", "INVALID_QUANTITY_TOO_LOW");
        } else if (quantity > LIMIT) {
            report.add(path, "The quantity can't be higher than 1,000,000,000.", "INVALID_QUANTITY_TOO_HIGH");
        }
    }

    private static Map<String, @Nullable Object> change(
            StockLevels levels, StockLevels.Found found, Place place, int delta) {
        Map<String, @Nullable Object> change = new LinkedHashMap<>();
        change.put("delta", delta);
        change.put("item", levels.shown(found));
        change.put("location", place);
        change.put("ledgerDocumentUri", null);
        change.put("quantityAfterChange", null);
        return change;
    }

    /** What is available and what is on hand move together, as nothing is ever committed here. */
    private Map<String, @Nullable Object> group(Arguments input, List<Map<String, @Nullable Object>> moved) {
        List<Map<String, @Nullable Object>> changes = new ArrayList<>();
        for (String name : List.of("available", "on_hand")) {
            for (Map<String, @Nullable Object> each : moved) {
                Map<String, @Nullable Object> named = new LinkedHashMap<>(each);
                named.put("name", name);
                changes.add(named);
            }
        }
        Map<String, @Nullable Object> group = new LinkedHashMap<>();
        group.put("__typename", "InventoryAdjustmentGroup");
        group.put("id", shop.ids().gid(IdKind.ADJUSTMENT, shop.numbers().next(IdKind.ADJUSTMENT)));
        group.put("createdAt", shop.clock().now());
        group.put("reason", input.text("reason"));
        group.put(
                "referenceDocumentUri",
                input.given("referenceDocumentUri") ? input.text("referenceDocumentUri") : null);
        group.put("changes", changes);
        return group;
    }

    private static Payload empty() {
        return Payload.of("inventoryAdjustmentGroup", null);
    }
}
