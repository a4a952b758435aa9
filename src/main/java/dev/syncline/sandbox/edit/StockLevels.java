package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Place;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.ProductDraft;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.Stock;
import dev.syncline.sandbox.catalogue.Variant;
import dev.syncline.sandbox.catalogue.VariantDraft;
import dev.syncline.sandbox.read.ItemOf;
import dev.syncline.sandbox.read.VariantOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The levels that one mutation moves, in as many products as it names. Lives within one mutation. */
final class StockLevels {
    private final Desk desk;
    private final Shop shop;
    private final Map<Long, ProductDraft> drafts = new LinkedHashMap<>();

    StockLevels(Desk desk) {
        this.desk = desk;
        this.shop = desk.shop();
    }

    /** A variant, by its place in the draft of its product. */
    record Found(ProductDraft draft, int place) {
        Variant variant() {
            return draft.variants.get(place);
        }
    }

    /** The variant that has an inventory item. */
    Optional<Found> item(String gid) {
        OptionalLong number = shop.ids().number(IdKind.ITEM, gid);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong owner = shop.catalogue().byVariant(number.getAsLong());
        Optional<Product> product = owner.isPresent() ? shop.catalogue().product(owner.getAsLong()) : Optional.empty();
        if (product.isEmpty()) {
            return Optional.empty();
        }
        ProductDraft draft = drafts.computeIfAbsent(owner.getAsLong(), key -> desk.change(product.get()));
        for (int place = 0; place < draft.variants.size(); place++) {
            if (draft.variants.get(place).id() == number.getAsLong()) {
                return Optional.of(new Found(draft, place));
            }
        }
        return Optional.empty();
    }

    Optional<Place> place(String gid) {
        OptionalLong number = shop.ids().number(IdKind.LOCATION, gid);
        return shop.places().stream()
                .filter(place -> number.isPresent() && place.id() == number.getAsLong())
                .findFirst();
    }

    /** What is known of an item at a location; a new item lies at the primary one, with nothing. */
    Optional<Stock> level(Found found, Place place) {
        List<Stock> stock = found.variant().item().stock();
        return stock.stream()
                .filter(level -> level.locationId() == place.id())
                .findFirst()
                .or(() -> stock.isEmpty() && place.primary()
                        ? Optional.of(new Stock(place.id(), 0, found.variant().createdAt()))
                        : Optional.empty());
    }

    void put(Found found, Stock level) {
        VariantDraft variant = new VariantDraft(found.variant());
        variant.item = variant.item.stocked(level);
        List<Variant> variants = new ArrayList<>(found.draft().variants);
        variants.set(found.place(), variant.build());
        found.draft().variants = variants;
    }

    void file(String mutation) {
        drafts.values().forEach(draft -> desk.file(draft, mutation, Set.of("available")));
    }

    ItemOf shown(Found found) {
        return new ItemOf(VariantOf.at(found.draft().build(), found.place()));
    }
}
