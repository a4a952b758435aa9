package dev.syncline.engine;

import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Locations;
import dev.syncline.model.ShopId;
import dev.syncline.rules.Mode;
import java.util.HashSet;
import java.util.Set;

/** What a shop is read for beside what it always is. */
public final class Demanded {
    private Demanded() {}

    /**
     * The fields on demand that our side carries, and stock, as {@link Locations#ANY_STOCK}, unless it is left out of the
     * syncs: each location costs with every variant, and takes permissions of its own.
     */
    public static Set<FieldPath> of(CataloguePort catalogue, ShopRegistry shops, ShopId id) {
        Set<FieldPath> demanded = new HashSet<>(catalogue.managed(id));
        shops.find(id)
                .filter(shop -> shop.policy().modes().getOrDefault(FieldGroup.INVENTORY, Mode.SYNC) != Mode.OFF)
                .ifPresent(shop -> demanded.add(Locations.ANY_STOCK));
        return demanded;
    }
}
