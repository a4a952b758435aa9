package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.Place;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.Stock;
import dev.syncline.sandbox.read.LevelOf;
import dev.syncline.sandbox.schema.Arguments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code inventoryActivate} and {@code inventoryDeactivate}: at which locations an item is stocked. */
final class StockPlaces {
    private final Desk desk;
    private final Shop shop;
    private final Idempotency idempotency;

    StockPlaces(Desk desk, Idempotency idempotency) {
        this.desk = desk;
        this.shop = desk.shop();
        this.idempotency = idempotency;
    }

    /** An item that was stocked there before has the number of then. */
    Map<String, @Nullable Object> activate(Arguments arguments) {
        return idempotency.once(
                arguments, () -> shop.catalogue().write(() -> activated(arguments)), StockPlaces::mismatch);
    }

    private Map<String, @Nullable Object> activated(Arguments arguments) {
        StockLevels levels = new StockLevels(desk);
        Optional<StockLevels.Found> found = levels.item(arguments.text("inventoryItemId"));
        Optional<Place> place = levels.place(arguments.text("locationId"));
        Payload none = Payload.of("inventoryLevel", null);
        if (found.isEmpty()) {
            return none.error(List.of("inventoryItemId"), "The product couldn't be found.", "");
        }
        if (place.isEmpty()) {
            return none.error(List.of("locationId"), "The location couldn't be found.", "");
        }
        Optional<Stock> known = levels.level(found.get(), place.get());
        boolean active = known.filter(level -> !level.inactive()).isPresent();
        Optional<Integer> available = arguments.number("available");
        if (active && available.isPresent()) {
            return none.error(
                    List.of("available"),
                    "Not allowed to set available quantity when the item is already active at the location.",
                    "");
        }
        Stock level = new Stock(
                place.get().id(),
                available.or(() -> known.map(Stock::available)).orElse(0),
                found.get().draft().updatedAt);
        if (!active) {
            // An item without any level lies at the primary location; once it has one, that one has to be said.
            shop.places().stream()
                    .filter(Place::primary)
                    .forEach(primary ->
                            levels.level(found.get(), primary).ifPresent(own -> levels.put(found.get(), own)));
            levels.put(found.get(), level);
            levels.file("inventoryActivate");
        }
        return Payload.of(
                        "inventoryLevel", new LevelOf(levels.shown(found.get()).owner(), level))
                .clean();
    }

    Map<String, @Nullable Object> deactivate(Arguments arguments) {
        String[] parts = arguments.text("inventoryLevelId").split("[/?=]");
        return idempotency.once(
                arguments,
                () -> shop.catalogue().write(() -> {
                    StockLevels levels = new StockLevels(desk);
                    Optional<StockLevels.Found> found = parts.length < 7
                            ? Optional.empty()
                            : levels.item("gid://shopify/InventoryItem/" + parts[6]);
                    Optional<Place> place =
                            parts.length < 7 ? Optional.empty() : levels.place("gid://shopify/Location/" + parts[4]);
                    if (found.isEmpty() || place.isEmpty()) {
                        return new Payload().error(List.of("inventoryLevelId"), "The product couldn't be found.", "");
                    }
                    Optional<Stock> known = levels.level(found.get(), place.get());
                    known.ifPresent(level -> levels.put(
                            found.get(),
                            new Stock(
                                    level.locationId(),
                                    level.available(),
                                    found.get().draft().updatedAt,
                                    true)));
                    levels.file("inventoryDeactivate");
                    return new Payload().clean();
                }),
                StockPlaces::mismatch);
    }

    private static Map<String, @Nullable Object> mismatch() {
        return new Payload()
                .error(List.of(), "The same idempotency key cannot be used with different operation parameters.", "");
    }
}
