package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.canon.Handles;
import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Metafield;
import dev.syncline.sandbox.catalogue.PackedText;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.ProductDraft;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.schema.Arguments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** {@code productSet}: finds or makes a product, and brings it to what the input says. */
final class ProductSetMutation {
    private final Desk desk;
    private final Shop shop;
    private final ProductAttributes attributes;
    private final MetafieldEdits metafields;
    private final SetVariants variants;

    ProductSetMutation(Desk desk) {
        this.desk = desk;
        this.shop = desk.shop();
        this.attributes = new ProductAttributes(shop);
        this.metafields = new MetafieldEdits(shop);
        this.variants = new SetVariants(desk);
    }

    /**
     * What came of it.
     *
     * @param product the product as it is now, null where none was made
     */
    record Result(@Nullable Product product, Report report) {}

    Result set(Arguments arguments) {
        Arguments input = arguments.object("input").orElseThrow();
        Arguments identifier = arguments.object("identifier").orElse(new Arguments(Map.of()));
        Optional<PackedText> description = ProductAttributes.description(input);
        return shop.catalogue().write(() -> set(identifier, input, description));
    }

    private Result set(Arguments identifier, Arguments input, Optional<PackedText> description) {
        Report report = new Report();
        Optional<Product> target = target(identifier, input, report);
        if (!report.isClean()) {
            return new Result(null, report);
        }
        ProductDraft draft = target.map(desk::change).orElseGet(desk::fresh);
        Arguments named = withHandle(identifier, input);
        attributes.apply(draft, named, target.isEmpty(), Naming.SET, report);
        description.ifPresent(text -> draft.description = text);
        variants.apply(draft, input, target.isEmpty(), report);
        setMetafields(draft, identifier, input, report);
        if (!report.isClean()) {
            return new Result(target.orElse(null), report);
        }
        return new Result(desk.file(draft, "productSet", input.names()), report);
    }

    private Optional<Product> target(Arguments identifier, Arguments input, Report report) {
        boolean byIdentifier = !identifier.names().isEmpty();
        if (byIdentifier && input.given("id")) {
            report.add(
                    List.of("input", "id"), "The id field is not allowed if identifier is provided.", "ID_NOT_ALLOWED");
            return Optional.empty();
        }
        if (identifier.given("customId")) {
            return byCustomId(identifier.object("customId").orElseThrow(), report);
        }
        if (identifier.given("handle")) {
            String handle = Handles.slug(identifier.text("handle"));
            if (input.given("handle") && !Handles.slug(input.text("handle")).equals(handle)) {
                report.add(
                        List.of("identifier", "handle"),
                        "The identifier value does not match the value of the corresponding field in the input.",
                        "INPUT_MISMATCH");
                return Optional.empty();
            }
            return product(shop.catalogue().byHandle(handle));
        }
        String id = byIdentifier ? identifier.text("id") : input.text("id");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Optional<Product> found = desk.product(id);
        if (found.isEmpty()) {
            report.add(
                    byIdentifier ? List.of("identifier", "id") : List.of("input", "id"),
                    Payload.NO_PRODUCT,
                    "PRODUCT_DOES_NOT_EXIST");
        }
        return found;
    }

    private Optional<Product> byCustomId(Arguments customId, Report report) {
        String namespace = shop.definitions().resolve(customId.text("namespace"));
        boolean defined = shop.definitions()
                .find("PRODUCT", namespace, customId.text("key"))
                .filter(definition -> definition.type().equals("id"))
                .isPresent();
        if (!defined) {
            report.add(
                    List.of("identifier", "customId"),
                    "No metafield definition of the type id found for " + namespace + "." + customId.text("key"),
                    "NOT_FOUND");
            return Optional.empty();
        }
        return product(shop.catalogue().byCustomId(namespace, customId.text("key"), customId.text("value")));
    }

    private Optional<Product> product(OptionalLong number) {
        return number.isPresent() ? shop.catalogue().product(number.getAsLong()) : Optional.empty();
    }

    /** A product that is made under a handle gets it, though the input may not repeat it. */
    private static Arguments withHandle(Arguments identifier, Arguments input) {
        if (!identifier.given("handle") || input.given("handle")) {
            return input;
        }
        Map<String, @Nullable Object> values = new HashMap<>(input.values());
        values.put("handle", identifier.text("handle"));
        return new Arguments(values);
    }

    private void setMetafields(ProductDraft draft, Arguments identifier, Arguments input, Report report) {
        MetafieldEdits.Owner owner = new MetafieldEdits.Owner("PRODUCT", draft.number, draft.metafields);
        if (input.has("metafields")) {
            draft.metafields = metafields.replaced(
                    owner, input.objects("metafields"), List.of("input", "metafields"), draft.updatedAt, report);
        }
        Optional<Arguments> customId = identifier.object("customId");
        if (customId.isEmpty() || !report.isClean()) {
            return;
        }
        String namespace = shop.definitions().resolve(customId.get().text("namespace"));
        String key = customId.get().text("key");
        String value = customId.get().text("value");
        if (draft.metafields.stream()
                .anyMatch(metafield ->
                        metafield.is(namespace, key) && metafield.value().equals(value))) {
            return;
        }
        if (input.has("metafields")) {
            report.add(
                    List.of("input", "metafields"),
                    "The input argument `metafields` (if present) must contain the `customId` value.",
                    "METAFIELD_MISMATCH");
            return;
        }
        List<Metafield> all = new ArrayList<>(draft.metafields);
        all.add(new Metafield(
                shop.numbers().next(IdKind.METAFIELD), namespace, key, "id", value, draft.updatedAt, draft.updatedAt));
        draft.metafields = all;
    }
}
