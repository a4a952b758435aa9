package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.Definition;
import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Metafield;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.schema.Arguments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Sets metafields of products and variants within other mutations. */
final class MetafieldEdits {
    private final Shop shop;

    MetafieldEdits(Shop shop) {
        this.shop = shop;
    }

    /**
     * Whose metafields are set.
     *
     * @param type {@code PRODUCT} or {@code PRODUCTVARIANT}
     * @param product the number of the product, which unique values may belong to
     */
    record Owner(String type, long product, List<Metafield> current) {}

    /** @return the metafields with those of the input, which others of the owner outlive */
    List<Metafield> merged(Owner owner, List<Arguments> inputs, List<String> path, Instant now, Report report) {
        List<Metafield> result = new ArrayList<>(owner.current());
        for (int i = 0; i < inputs.size(); i++) {
            Optional<Metafield> set = one(owner, inputs.get(i), Report.path(path, Integer.toString(i)), now, report);
            if (set.isPresent()) {
                Metafield metafield = set.get();
                result.removeIf(old -> old.is(metafield.namespace(), metafield.key()));
                result.add(metafield);
            }
        }
        return result;
    }

    /** @return the metafields of the input alone: what it does not list is gone */
    List<Metafield> replaced(Owner owner, List<Arguments> inputs, List<String> path, Instant now, Report report) {
        List<Metafield> merged = merged(owner, inputs, path, now, report);
        return merged.stream()
                .filter(metafield -> inputs.stream().anyMatch(input -> names(owner, input, metafield)))
                .toList();
    }

    private boolean names(Owner owner, Arguments input, Metafield metafield) {
        return metafield.is(namespace(owner, input), key(owner, input));
    }

    /** @return the metafield as it would be stored, empty where it is refused */
    Optional<Metafield> one(Owner owner, Arguments input, List<String> path, Instant now, Report report) {
        String namespace = namespace(owner, input);
        String key = key(owner, input);
        if (key.isEmpty()) {
            report.add(Report.path(path, "key"), "Key can't be blank", "INVALID_METAFIELD");
            return Optional.empty();
        }
        Optional<Metafield> old =
                owner.current().stream().filter(each -> each.is(namespace, key)).findFirst();
        Optional<Definition> definition = shop.definitions().find(owner.type(), namespace, key);
        String type = input.given("type")
                ? input.text("type")
                : definition
                        .map(Definition::type)
                        .or(() -> old.map(Metafield::type))
                        .orElse("");
        if (type.isEmpty()) {
            report.add(Report.path(path, "type"), "Type can't be blank", "INVALID_METAFIELD");
            return Optional.empty();
        }
        if (definition.isPresent() && !definition.get().type().equals(type)) {
            report.add(
                    Report.path(path, "type"),
                    "Type must be consistent with the definition's type: '"
                            + definition.get().type() + "'.",
                    "INVALID_METAFIELD");
            return Optional.empty();
        }
        MetafieldValues.Checked value = MetafieldValues.check(type, input.text("value"));
        if (value.problem().isPresent()) {
            report.add(Report.path(path, "value"), value.problem().get(), "INVALID_METAFIELD");
            return Optional.empty();
        }
        OptionalLong holder = shop.catalogue().byCustomId(namespace, key, value.stored());
        if (type.equals("id") && holder.isPresent() && holder.getAsLong() != owner.product()) {
            report.add(
                    Report.path(path, "value"),
                    "Value must be unique across this namespace and key",
                    "CAPABILITY_VIOLATION");
            return Optional.empty();
        }
        return Optional.of(new Metafield(
                old.map(Metafield::id).orElseGet(() -> shop.numbers().next(IdKind.METAFIELD)),
                namespace,
                key,
                type,
                value.stored(),
                old.map(Metafield::createdAt).orElse(now),
                now));
    }

    private Optional<Metafield> byId(Owner owner, Arguments input) {
        OptionalLong id = shop.ids().number(IdKind.METAFIELD, input.text("id"));
        return owner.current().stream()
                .filter(each -> id.isPresent() && each.id() == id.getAsLong())
                .findFirst();
    }

    private String namespace(Owner owner, Arguments input) {
        return byId(owner, input)
                .map(Metafield::namespace)
                .orElseGet(() -> shop.definitions().resolve(input.text("namespace")));
    }

    private String key(Owner owner, Arguments input) {
        return byId(owner, input).map(Metafield::key).orElseGet(() -> input.text("key"));
    }
}
