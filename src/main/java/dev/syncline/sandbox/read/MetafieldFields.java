package dev.syncline.sandbox.read;

import dev.syncline.sandbox.catalogue.Definition;
import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Ids;
import dev.syncline.sandbox.catalogue.Metafield;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.schema.Arguments;
import dev.syncline.sandbox.schema.FieldReaders;
import dev.syncline.sandbox.schema.Page;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The fields of metafields and of their definitions. */
public final class MetafieldFields {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Shop shop;
    private final Ids ids;

    MetafieldFields(Shop shop) {
        this.shop = shop;
        this.ids = shop.ids();
    }

    void addTo(FieldReaders readers) {
        readers.type("Metafield", MetafieldOf.class)
                .field("id", of -> ids.gid(IdKind.METAFIELD, of.metafield().id()))
                .field(
                        "legacyResourceId",
                        of -> ids.legacy(IdKind.METAFIELD, of.metafield().id()))
                .field("namespace", of -> of.metafield().namespace())
                .field("key", of -> of.metafield().key())
                .field("type", of -> of.metafield().type())
                .field("value", of -> of.metafield().value())
                .field("jsonValue", MetafieldFields::json)
                .field("compareDigest", of -> digest(of.metafield()))
                .field("sizeInBytes", of -> of.metafield().value().getBytes(StandardCharsets.UTF_8).length)
                .field("ownerType", MetafieldOf::ownerType)
                .field("owner", MetafieldOf::owner)
                .field("createdAt", of -> of.metafield().createdAt())
                .field("updatedAt", of -> of.metafield().updatedAt())
                .field(
                        "definition",
                        of -> shop.definitions()
                                .find(
                                        of.ownerType(),
                                        of.metafield().namespace(),
                                        of.metafield().key())
                                .orElse(null));
        readers.type("MetafieldDefinition", Definition.class)
                .field("id", definition -> ids.gid(IdKind.DEFINITION, definition.id()))
                .field("name", Definition::name)
                .field("namespace", Definition::namespace)
                .field("key", Definition::key)
                .field("description", definition -> ProductFields.orNull(definition.description()))
                .field("ownerType", Definition::ownerType)
                .field(
                        "type",
                        definition -> Map.of(
                                "name", definition.type(), "category", "TEXT", "supportsDefinitionMigrations", true))
                .field("capabilities", MetafieldFields::capabilities)
                .field(
                        "access",
                        definition ->
                                Map.of("admin", "PUBLIC_READ_WRITE", "storefront", "NONE", "customerAccount", "NONE"))
                .field("validations", definition -> List.of())
                .field("pinnedPosition", definition -> null)
                .field("useAsCollectionCondition", definition -> false)
                .field("validationStatus", definition -> "ALL_VALID")
                .field("metafieldsCount", definition -> count(definition));
    }

    @Nullable
    MetafieldOf one(Object owner, List<Metafield> metafields, Arguments arguments) {
        String namespace = shop.definitions().resolve(arguments.text("namespace"));
        String key = arguments.text("key");
        for (Metafield metafield : metafields) {
            if (metafield.is(namespace, key)) {
                return new MetafieldOf(metafield, owner);
            }
        }
        return null;
    }

    Page page(Object owner, List<Metafield> metafields, Arguments arguments) {
        List<String> keys = arguments.texts("keys");
        List<Metafield> wanted = metafields.stream()
                .filter(metafield -> !arguments.given("namespace")
                        || metafield.namespace().equals(shop.definitions().resolve(arguments.text("namespace"))))
                .filter(metafield -> keys.isEmpty()
                        || keys.contains(metafield.key())
                        || keys.contains(metafield.namespace() + "." + metafield.key()))
                .toList();
        return Page.of(
                wanted,
                arguments,
                metafield -> new MetafieldOf(metafield, owner),
                metafield -> Long.toString(ids.legacy(IdKind.METAFIELD, metafield.id())));
    }

    /** @return the digest that compare-and-swap goes by */
    public static String digest(Metafield metafield) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(metafield.type().getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            return HexFormat.of().formatHex(sha.digest(metafield.value().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private int count(Definition definition) {
        int[] count = {0};
        shop.catalogue().scan(0, false, product -> {
            count[0] += (int) product.metafields().stream()
                    .filter(metafield -> metafield.is(definition.namespace(), definition.key()))
                    .count();
            return true;
        });
        return count[0];
    }

    private static Map<String, Object> capabilities(Definition definition) {
        return Map.of(
                "uniqueValues", Map.of("enabled", definition.unique(), "eligible", true),
                "adminFilterable", Map.of("enabled", false, "eligible", true, "status", "NOT_FILTERABLE"),
                "smartCollectionCondition", Map.of("enabled", false, "eligible", false));
    }

    private static Object json(MetafieldOf of) {
        String value = of.metafield().value();
        String type = of.metafield().type();
        boolean structured = type.startsWith("list.")
                || List.of(
                                "json",
                                "boolean",
                                "number_integer",
                                "money",
                                "weight",
                                "volume",
                                "dimension",
                                "rating",
                                "rich_text_field",
                                "link")
                        .contains(type);
        // Recorded: false comes as a text, true does not.
        if (!structured || (type.equals("boolean") && value.equals("false"))) {
            return value;
        }
        try {
            return JSON.readValue(value, Object.class);
        } catch (JacksonException e) {
            return value;
        }
    }
}
