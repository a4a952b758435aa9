package dev.syncline.sandbox.read;

import dev.syncline.sandbox.catalogue.Definition;
import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Place;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.Shop;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds what the shop holds by global id. Thread-safe. */
public final class Lookup implements NodeLookup {
    private final Shop shop;

    /** Looks into that shop. */
    public Lookup(Shop shop) {
        this.shop = shop;
    }

    /** @return the product of that global id */
    public Optional<Product> product(String gid) {
        OptionalLong number = shop.ids().number(IdKind.PRODUCT, gid);
        return number.isPresent() ? shop.catalogue().product(number.getAsLong()) : Optional.empty();
    }

    /** @return the variant of that global id, with its product */
    public Optional<VariantOf> variant(String gid) {
        return variant(shop.ids().number(IdKind.VARIANT, gid));
    }

    private Optional<VariantOf> variant(OptionalLong number) {
        if (number.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong owner = shop.catalogue().byVariant(number.getAsLong());
        Optional<Product> product = owner.isPresent() ? shop.catalogue().product(owner.getAsLong()) : Optional.empty();
        for (int place = 0;
                product.isPresent() && place < product.get().variants().size();
                place++) {
            if (product.get().variants().get(place).id() == number.getAsLong()) {
                return Optional.of(VariantOf.at(product.get(), place));
            }
        }
        return Optional.empty();
    }

    /** @return the inventory item of that global id */
    Optional<ItemOf> item(String gid) {
        return variant(shop.ids().number(IdKind.ITEM, gid)).map(ItemOf::new);
    }

    /** @return the location of that global id */
    public Optional<Place> place(String gid) {
        OptionalLong number = shop.ids().number(IdKind.LOCATION, gid);
        return shop.places().stream()
                .filter(place -> number.isPresent() && place.id() == number.getAsLong())
                .findFirst();
    }

    /** @return the metafield definition of that global id */
    Optional<Definition> definition(String gid) {
        OptionalLong number = shop.ids().number(IdKind.DEFINITION, gid);
        return shop.definitions().all().stream()
                .filter(definition -> number.isPresent() && definition.id() == number.getAsLong())
                .findFirst();
    }

    @Override
    public Optional<Object> find(String gid) {
        if (gid.startsWith("gid://shopify/TaxonomyCategory/")) {
            return Optional.of(Taxonomy.category(gid.substring(gid.lastIndexOf('/') + 1)));
        }
        return product(gid)
                .<Object>map(product -> product)
                .or(() -> variant(gid))
                .or(() -> item(gid))
                .or(() -> place(gid))
                .or(() -> definition(gid));
    }
}
