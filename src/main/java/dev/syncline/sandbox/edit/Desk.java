package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Option;
import dev.syncline.sandbox.catalogue.OptionValue;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.ProductDraft;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.VariantDraft;
import dev.syncline.sandbox.catalogue.WriteLog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Where all mutations work: finds what is edited, and files what came of it. */
final class Desk {
    private final Shop shop;

    Desk(Shop shop) {
        this.shop = shop;
    }

    Shop shop() {
        return shop;
    }

    Optional<Product> product(String gid) {
        OptionalLong number = shop.ids().number(IdKind.PRODUCT, gid);
        return number.isPresent() ? shop.catalogue().product(number.getAsLong()) : Optional.empty();
    }

    String gid(Product product) {
        return shop.ids().gid(IdKind.PRODUCT, product.number());
    }

    ProductDraft fresh() {
        return new ProductDraft(
                shop.numbers().next(IdKind.PRODUCT), shop.clock().next());
    }

    ProductDraft change(Product product) {
        ProductDraft draft = new ProductDraft(product);
        draft.updatedAt = shop.clock().next();
        return draft;
    }

    /** The option and the variant of a product for which the merchant chose none. */
    void giveDefaultVariant(ProductDraft draft) {
        draft.options = List.of(option(Option.DEFAULT_NAME, List.of(Option.DEFAULT_VALUE)));
        draft.variants =
                List.of(variant(List.of(Option.DEFAULT_VALUE), draft.updatedAt).build());
    }

    Option option(String name, List<String> values) {
        return new Option(
                shop.numbers().next(IdKind.OPTION),
                name,
                values.stream().map(this::value).toList());
    }

    OptionValue value(String name) {
        return new OptionValue(shop.numbers().next(IdKind.OPTION_VALUE), name);
    }

    VariantDraft variant(List<String> choices, Instant now) {
        return new VariantDraft(shop.numbers().next(IdKind.VARIANT), choices, now);
    }

    Product file(ProductDraft draft, String mutation, Set<String> fields) {
        Product product = draft.build();
        shop.catalogue().put(product);
        shop.writes().add(new WriteLog.Entry(gid(product), mutation, fields));
        return product;
    }

    void remove(Product product, String mutation) {
        shop.catalogue().remove(product.number());
        shop.writes().add(new WriteLog.Entry(gid(product), mutation, Set.of()));
    }
}
