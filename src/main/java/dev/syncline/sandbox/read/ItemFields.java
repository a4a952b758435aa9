package dev.syncline.sandbox.read;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Ids;
import dev.syncline.sandbox.catalogue.Item;
import dev.syncline.sandbox.catalogue.Place;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.Stock;
import dev.syncline.sandbox.schema.Arguments;
import dev.syncline.sandbox.schema.FieldReaders;
import dev.syncline.sandbox.schema.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an inventory item and of its stock. */
final class ItemFields {
    private final Shop shop;
    private final Ids ids;

    ItemFields(Shop shop) {
        this.shop = shop;
        this.ids = shop.ids();
    }

    void addTo(FieldReaders readers) {
        readers.type("InventoryItem", ItemOf.class)
                .field("id", of -> ids.gid(IdKind.ITEM, of.owner().variant().id()))
                .field(
                        "legacyResourceId",
                        of -> ids.legacy(IdKind.ITEM, of.owner().variant().id()))
                .field("sku", of -> ProductFields.orNull(of.owner().variant().sku()))
                .field("tracked", of -> item(of).tracked())
                .field("requiresShipping", of -> item(of).requiresShipping())
                .field(
                        "unitCost",
                        of -> item(of).cost()
                                .map(cost ->
                                        PriceRanges.money(cost, shop.profile().currency()))
                                .orElse(null))
                .field("countryCodeOfOrigin", of -> ProductFields.orNull(item(of).country()))
                .field("provinceCodeOfOrigin", of -> ProductFields.orNull(item(of).province()))
                .field("harmonizedSystemCode", of -> ProductFields.orNull(item(of).harmonizedSystemCode()))
                .field("measurement", this::measurement)
                .field("variant", ItemOf::owner)
                .field("createdAt", of -> of.owner().variant().createdAt())
                .field("updatedAt", of -> of.owner().variant().updatedAt())
                .field("inventoryLevels", this::levels)
                .field("inventoryLevel", this::level);
        readers.type("InventoryLevel", LevelOf.class)
                .field("id", this::levelId)
                .field("item", level -> new ItemOf(level.owner()))
                .field("location", level -> location(level.stock().locationId()))
                .field("quantities", this::quantities)
                .field("createdAt", level -> level.stock().updatedAt())
                .field("updatedAt", level -> level.stock().updatedAt())
                .field("isActive", level -> !level.stock().inactive())
                .field("canDeactivate", level -> !level.stock().inactive());
        readers.type("Location", Place.class)
                .field("id", place -> ids.gid(IdKind.LOCATION, place.id()))
                .field("legacyResourceId", place -> ids.legacy(IdKind.LOCATION, place.id()))
                .field("name", Place::name)
                .field("isActive", place -> true)
                .field("isPrimary", Place::primary)
                .field("fulfillsOnlineOrders", place -> true)
                .field("shipsInventory", Place::primary)
                .field("activatable", place -> true)
                .field("deactivatable", place -> !place.primary())
                .field("createdAt", place -> dev.syncline.sandbox.catalogue.SeededProducts.MADE_AT)
                .field("updatedAt", place -> dev.syncline.sandbox.catalogue.SeededProducts.MADE_AT);
    }

    private static Item item(ItemOf of) {
        return of.owner().variant().item();
    }

    private Map<String, Object> measurement(ItemOf of) {
        double weight = item(of).weight();
        return Map.of(
                "id",
                "gid://shopify/InventoryItemMeasurement/"
                        + ids.legacy(IdKind.ITEM, of.owner().variant().id()),
                "weight",
                Map.of("value", weight, "unit", item(of).weightUnit()));
    }

    private Object location(long id) {
        return shop.places().stream()
                .filter(place -> place.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("stock at a location that is not there: " + id));
    }

    /** Every item is stocked at the primary location at least, with nothing. */
    private List<LevelOf> all(ItemOf of, Arguments arguments) {
        boolean inactive = arguments.flag("includeInactive", false);
        List<LevelOf> levels = new ArrayList<>();
        for (Stock stock : item(of).stock()) {
            if (inactive || !stock.inactive()) {
                levels.add(new LevelOf(of.owner(), stock));
            }
        }
        if (item(of).stock().isEmpty() && !shop.places().isEmpty()) {
            levels.add(new LevelOf(
                    of.owner(),
                    new Stock(
                            shop.places().getFirst().id(),
                            0,
                            of.owner().variant().createdAt())));
        }
        return levels;
    }

    private Page levels(ItemOf of, Arguments arguments) {
        return Page.of(
                all(of, arguments),
                arguments,
                level -> level,
                level -> Long.toString(ids.legacy(IdKind.LOCATION, level.stock().locationId())));
    }

    private @Nullable LevelOf level(ItemOf of, Arguments arguments) {
        String wanted = arguments.text("locationId");
        return all(of, arguments).stream()
                .filter(level ->
                        ids.gid(IdKind.LOCATION, level.stock().locationId()).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private String levelId(LevelOf level) {
        return "gid://shopify/InventoryLevel/"
                + ids.legacy(IdKind.LOCATION, level.stock().locationId())
                + "?inventory_item_id="
                + ids.legacy(IdKind.ITEM, level.owner().variant().id());
    }

    private List<Map<String, @Nullable Object>> quantities(LevelOf level, Arguments arguments) {
        List<Map<String, @Nullable Object>> quantities = new ArrayList<>();
        for (String name : arguments.texts("names")) {
            Map<String, @Nullable Object> quantity = new LinkedHashMap<>();
            boolean stocked = name.equals("available") || name.equals("on_hand");
            quantity.put(
                    "id", "gid://shopify/InventoryQuantity/" + level.stock().locationId() + "?name=" + name);
            quantity.put("name", name);
            quantity.put("quantity", stocked ? level.stock().available() : 0);
            quantity.put("updatedAt", name.equals("available") ? level.stock().updatedAt() : null);
            quantities.add(quantity);
        }
        return quantities;
    }
}
