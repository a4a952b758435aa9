package dev.syncline.engine;

import dev.syncline.compare.FirstAgreement;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.rules.Exemption;
import dev.syncline.rules.Mode;
import dev.syncline.rules.Ownership;
import dev.syncline.rules.Rule;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.rules.Strategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of {@code src/test/scenarios}: what both sides agreed on, what each made of it, and what is set and decided.
 *
 * @param about what the folder shows
 * @param base products that were synced; what a product does not name is as a lamp has it
 * @param local fields that the supplier's file says anew; null for a product that it does not list any more
 * @param remote fields that the merchant edits; null for a product that he deletes; without a base, products that he had
 * @param edits what is set: {@code strategy}, {@code own}, {@code mode}, {@code adopt}, {@code rules}, {@code pin},
 *     {@code orphans}, {@code delete}; {@code first} where the merchant came first; {@code decide} afterwards
 */
record Scenario(String about, JsonNode base, JsonNode local, JsonNode remote, JsonNode edits) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Scenario read(Path folder) throws IOException {
        JsonNode edits = JSON.readTree(Files.readString(folder.resolve("edits.json")));
        return new Scenario(
                edits.get("about").asString(),
                side(folder.resolve("base.json")),
                side(folder.resolve("local.json")),
                side(folder.resolve("remote.json")),
                edits);
    }

    private static JsonNode side(Path file) throws IOException {
        return Files.exists(file) ? JSON.readTree(Files.readString(file)) : JSON.createObjectNode();
    }

    /** A product that is edited; empty where it goes. */
    static Optional<ProductFields> edited(ProductFields fields, JsonNode edits) {
        if (edits.isNull()) {
            return Optional.empty();
        }
        Map<FieldPath, Optional<Value>> changes = new LinkedHashMap<>();
        edits.properties().forEach(entry -> {
            if (entry.getKey().matches("variants\\[[^.]*]")) {
                VariantKey gone = VariantKey.ofSku(entry.getKey()
                        .substring("variants[".length(), entry.getKey().length() - 1));
                fields.paths().stream()
                        .filter(path -> path.variant().equals(Optional.of(gone)))
                        .forEach(path -> changes.put(path, Optional.empty()));
            } else {
                FieldPath path = FieldPath.parse(entry.getKey());
                changes.put(path, value(path, entry.getValue()));
            }
        });
        return Optional.of(fields.with(changes));
    }

    private static Optional<Value> value(FieldPath path, JsonNode said) {
        if (said.isNull()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (path.field().kind()) {
                    case MONEY -> Value.Money.of(said.asString());
                    case INTEGER -> new Value.Whole(said.asLong());
                    case TAGS -> Value.texts(texts(said));
                    default -> Value.text(said.asString());
                });
    }

    private static String[] texts(JsonNode said) {
        return said.values().stream().map(JsonNode::asString).toArray(String[]::new);
    }

    ShopPolicy policy(ShopPolicy standard, Instant now) {
        ShopPolicy policy = standard.withGroupOwners(
                        groups("own", word -> Ownership.of(word).orElseThrow()))
                .withModes(groups("mode", word -> Mode.of(word).orElseThrow()))
                .withAdoption(groups("adopt", FirstAgreement::valueOf))
                .withFieldOwners(fieldOwners())
                .withRules(rules(now))
                .withExemptions(exemptions(now))
                .withPullOrphans(word("orphans").equals("pull"))
                .withHardDelete(word("delete").equals("delete"));
        return word("strategy").isEmpty() ? policy : policy.withGlobal(Strategy.valueOf(word("strategy")));
    }

    private <T> Map<FieldGroup, T> groups(String key, Function<String, T> of) {
        Map<FieldGroup, T> groups = new LinkedHashMap<>();
        edits.path(key)
                .properties()
                .forEach(entry -> groups.put(
                        FieldGroup.valueOf(entry.getKey()),
                        of.apply(entry.getValue().asString())));
        return groups;
    }

    private Map<Field, Ownership> fieldOwners() {
        Map<Field, Ownership> owners = new LinkedHashMap<>();
        edits.path("ownField")
                .properties()
                .forEach(entry -> owners.put(
                        Field.named(entry.getKey()).orElseThrow(),
                        Ownership.of(entry.getValue().asString()).orElseThrow()));
        return owners;
    }

    private List<Rule> rules(Instant now) {
        List<Rule> rules = new ArrayList<>();
        for (JsonNode rule : edits.path("rules")) {
            rules.add(new Rule(
                    Optional.of((long) rules.size() + 1),
                    Strategy.valueOf(rule.get("strategy").asString()),
                    Optional.empty(),
                    text(rule, "product"),
                    text(rule, "vendor"),
                    Optional.empty(),
                    text(rule, "field").map(name -> Field.named(name).orElseThrow()),
                    text(rule, "group").map(FieldGroup::valueOf),
                    now));
        }
        return rules;
    }

    private List<Exemption> exemptions(Instant now) {
        List<Exemption> kept = new ArrayList<>();
        for (JsonNode pin : edits.path("pin")) {
            kept.add(new Exemption(
                    Exemption.Kind.PIN,
                    new ProductKey(pin.get("product").asString()),
                    text(pin, "field").map(name -> Field.named(name).orElseThrow()),
                    "photo shoot",
                    "bert",
                    now,
                    Optional.empty()));
        }
        return kept;
    }

    String word(String key) {
        return text(edits, key).orElse("");
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.path(key).isString() ? Optional.of(node.get(key).asString()) : Optional.empty();
    }

    @Override
    public String toString() {
        return about;
    }
}
