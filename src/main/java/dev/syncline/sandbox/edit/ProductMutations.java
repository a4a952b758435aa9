package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.PackedText;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.ProductDraft;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.read.RootFields;
import dev.syncline.sandbox.schema.Arguments;
import dev.syncline.sandbox.schema.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** {@code productCreate} and {@code productUpdate}. */
final class ProductMutations {
    private final Desk desk;
    private final Shop shop;
    private final ProductAttributes attributes;
    private final MetafieldEdits metafields;
    private final NewOptions newOptions;
    private final CollectionMutations collections;

    ProductMutations(Desk desk) {
        this.desk = desk;
        this.shop = desk.shop();
        this.attributes = new ProductAttributes(shop);
        this.metafields = new MetafieldEdits(shop);
        this.newOptions = new NewOptions(desk);
        this.collections = new CollectionMutations(desk);
    }

    Map<String, @Nullable Object> create(Arguments arguments) {
        Arguments input = input("productCreate", arguments);
        Optional<PackedText> description = ProductAttributes.description(input);
        return shop.catalogue().write(() -> {
            Report report = new Report();
            ProductDraft draft = desk.fresh();
            attributes.apply(draft, input, true, Naming.PLAIN, report);
            description.ifPresent(text -> draft.description = text);
            List<Arguments> options = input.objects("productOptions");
            if (options.isEmpty()) {
                desk.giveDefaultVariant(draft);
            } else {
                newOptions.firstOptions(draft, options, List.of("productOptions"), report);
            }
            setMetafields(draft, input, report);
            Payload payload = Payload.of("shop", RootFields.profile(shop));
            return report.isClean()
                    ? payload.with("product", desk.file(draft, "productCreate", input.names()))
                            .clean()
                    : payload.with("product", null).errors(report);
        });
    }

    Map<String, @Nullable Object> update(Arguments arguments) {
        Arguments input = input("productUpdate", arguments);
        Optional<PackedText> description = ProductAttributes.description(input);
        return shop.catalogue().write(() -> {
            Optional<Arguments> identifier = arguments.object("identifier");
            Optional<Product> found =
                    identifier.isPresent() ? identified(identifier.get()) : desk.product(input.text("id"));
            if (found.isEmpty()) {
                return Payload.of("product", null)
                        .error(List.of(identifier.isPresent() ? "identifier" : "id"), Payload.NO_PRODUCT, "");
            }
            Report report = new Report();
            ProductDraft draft = desk.change(found.get());
            attributes.apply(draft, input, false, Naming.PLAIN, report);
            description.ifPresent(text -> draft.description = text);
            setMetafields(draft, input, report);
            collections.apply(draft, input, report);
            if (CollectionMutations.isMembershipOnly(input)) {
                draft.updatedAt = found.get().updatedAt();
            }
            return report.isClean()
                    ? Payload.of("product", desk.file(draft, "productUpdate", input.names()))
                            .clean()
                    : Payload.of("product", found.get()).errors(report);
        });
    }

    private Optional<Product> identified(Arguments identifier) {
        if (identifier.given("id")) {
            return desk.product(identifier.text("id"));
        }
        OptionalLong number = identifier
                .object("customId")
                .map(custom -> shop.catalogue()
                        .byCustomId(
                                shop.definitions().resolve(custom.text("namespace")),
                                custom.text("key"),
                                custom.text("value")))
                .orElseGet(() -> shop.catalogue().byHandle(identifier.text("handle")));
        return number.isPresent() ? shop.catalogue().product(number.getAsLong()) : Optional.empty();
    }

    private void setMetafields(ProductDraft draft, Arguments input, Report report) {
        if (input.has("metafields")) {
            draft.metafields = metafields.merged(
                    new MetafieldEdits.Owner("PRODUCT", draft.number, draft.metafields),
                    input.objects("metafields"),
                    List.of("metafields"),
                    draft.updatedAt,
                    report);
        }
    }

    private static Arguments input(String mutation, Arguments arguments) {
        return arguments
                .object("product")
                .or(() -> arguments.object("input"))
                .orElseThrow(() -> new RefusedException(
                        "INVALID_FIELD_ARGUMENTS", mutation + " must include the following argument: product."));
    }
}
