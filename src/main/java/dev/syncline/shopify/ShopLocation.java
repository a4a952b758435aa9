package dev.syncline.shopify;

import dev.syncline.model.Locations;

/**
 * A location that holds stock.
 *
 * @param id its id
 * @param name what the shop calls it
 * @param fallback whether it is the one that the shop falls back on
 */
record ShopLocation(String id, String name, boolean fallback) {
    private static final String ALIAS = "stock_";

    /** What paths of stock call it. */
    String qualifier() {
        return fallback ? Locations.DEFAULT : name;
    }

    /** The alias of its level in answers; it stays as long as the location does. */
    String alias() {
        return ALIAS + (fallback ? Locations.DEFAULT : id.substring(id.lastIndexOf('/') + 1));
    }

    /** Whether a field of an answer is a level. */
    static boolean isLevel(String field) {
        return field.startsWith(ALIAS);
    }

    /** What paths of stock call the location of a level. */
    static String qualifier(String alias, String name) {
        return alias.equals(ALIAS + Locations.DEFAULT) ? Locations.DEFAULT : name;
    }

    /** The selection of an item's level here, as the mirror wants it. */
    String level() {
        return alias() + ": inventoryLevel(locationId: \"" + id
                + "\") { location { name } quantities(names: [\"available\"]) { quantity } }";
    }

    /** The selection of an item's level here, whether or not it is stocked. */
    String anyLevel() {
        return alias() + ": inventoryLevel(includeInactive: true, locationId: \"" + id
                + "\") { isActive quantities(names: [\"available\"]) { quantity } }";
    }
}
