package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.Definition;
import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.schema.Arguments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code metafieldDefinitionCreate}. */
final class DefinitionMutation {
    private static final List<String> OWNERS = List.of("PRODUCT", "PRODUCTVARIANT");

    private final Shop shop;

    DefinitionMutation(Shop shop) {
        this.shop = shop;
    }

    Map<String, @Nullable Object> create(Arguments arguments) {
        Arguments input = arguments.object("definition").orElseThrow();
        return shop.catalogue().write(() -> {
            String owner = input.text("ownerType");
            String namespace = shop.definitions().resolve(input.text("namespace"));
            String key = input.text("key");
            Report report = new Report();
            checkKey(key, report);
            if (input.text("name").isBlank()) {
                report.add(List.of("definition", "name"), "Name can't be blank", "BLANK");
            }
            if (!OWNERS.contains(owner)) {
                report.add(
                        List.of("definition", "ownerType"),
                        "The sandbox has metafields of products and variants only",
                        "INVALID");
            }
            if (report.isClean()
                    && shop.definitions().find(owner, namespace, key).isPresent()) {
                report.add(
                        List.of("definition", "key"),
                        "Key is in use for " + ownerName(owner) + " metafields on the '" + namespace + "' namespace.",
                        "TAKEN");
            }
            boolean unique = input.object("capabilities")
                    .flatMap(capabilities -> capabilities.object("uniqueValues"))
                    .map(capability -> capability.flag("enabled", false))
                    .orElse(false);
            String type = input.text("type");
            if (unique
                    && !List.of("id", "single_line_text_field", "number_integer", "url")
                            .contains(type)) {
                report.add(
                        List.of("definition", "capabilities", "uniqueValues"),
                        "The capability unique_values is not valid for this definition.",
                        "INVALID_CAPABILITY");
            }
            if (!report.isClean()) {
                return Payload.of("createdDefinition", null).errors(report);
            }
            Definition definition = new Definition(
                    shop.numbers().next(IdKind.DEFINITION),
                    owner,
                    namespace,
                    key,
                    input.text("name").strip(),
                    input.text("description"),
                    type,
                    unique || type.equals("id"));
            shop.definitions().add(definition);
            return Payload.of("createdDefinition", definition).clean();
        });
    }

    private static void checkKey(String key, Report report) {
        Optional<String> problem = key.length() < 2
                ? Optional.of("Key is too short (minimum is 2 characters)")
                : key.length() > 64 ? Optional.of("Key is too long (maximum is 64 characters)") : Optional.empty();
        problem.ifPresent(message ->
                report.add(List.of("definition", "key"), message, key.length() < 2 ? "TOO_SHORT" : "TOO_LONG"));
        if (!key.matches("[\\w-]*")) {
            report.add(
                    List.of("definition", "key"), "Key contains one or more invalid characters.", "INVALID_CHARACTER");
        }
    }

    private static String ownerName(String owner) {
        return owner.equals("PRODUCT") ? "Product" : "ProductVariant";
    }
}
