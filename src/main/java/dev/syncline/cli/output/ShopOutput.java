package dev.syncline.cli.output;

import dev.syncline.cli.terminal.Json;
import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopFacts;
import dev.syncline.rules.ShopPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A shop, as scripts and people see it. */
public final class ShopOutput {
    private static final String[] HEADINGS = {"Shop", "Domain", "Endpoint", "Currency", "Synced", "Stopped"};

    private ShopOutput() {}

    /** The document of a shop with its settings. */
    public static ObjectNode json(Shop shop) {
        ObjectNode document = Json.object()
                .put("shop", shop.name())
                .put("domain", shop.domain())
                .put("endpoint", shop.endpoint().toString());
        document.set("currency", Shown.word(shop.currency()));
        document.put("syncedOnce", shop.agreedOnce());
        document.set("stopped", Shown.word(shop.stopped()));
        ShopPolicy policy = shop.policy();
        words(document.putObject("modes"), policy.modes());
        words(document.putObject("groupOwners"), policy.groupOwners());
        ObjectNode owners = document.putObject("fieldOwners");
        policy.fieldOwners().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> owners.put(entry.getKey().fieldName(), Shown.word(entry.getValue())));
        words(document.putObject("adoption"), policy.adoption());
        return document.put("orphans", policy.pullOrphans() ? "pull" : "leave")
                .put("delete", policy.hardDelete() ? "delete" : "archive")
                .put("stock", policy.stock().mode().word());
    }

    /** The headings of a list of shops. */
    public static String[] headings() {
        return HEADINGS.clone();
    }

    /** The shop as a row under the headings. */
    public static List<String> cells(Shop shop) {
        return List.of(
                shop.name(),
                shop.domain(),
                shop.endpoint().toString(),
                Shown.orNothing(shop.currency()),
                shop.agreedOnce() ? "yes" : "not yet",
                Shown.orNothing(shop.stopped()));
    }

    /** The document of a shop that answered. */
    public static ObjectNode json(ShopFacts facts) {
        ObjectNode document = Json.object().put("reachable", true).put("apiVersion", facts.apiVersion());
        ArrayNode scopes = document.putArray("scopes");
        facts.scopes().forEach(scopes::add);
        ArrayNode missing = document.putArray("missingScopes");
        facts.missingScopes().forEach(missing::add);
        ArrayNode locations = document.putArray("locations");
        facts.locations().forEach(locations::add);
        document.putObject("budget")
                .put("maximum", Shown.figure(facts.budgetMaximum()))
                .put("restorePerSecond", Shown.figure(facts.restorePerSecond()));
        ArrayNode notices = document.putArray("notices");
        facts.notices().forEach(notice -> notices.add(Shown.said(notice)));
        return document.put("name", facts.name()).put("domain", facts.domain()).put("currency", facts.currency());
    }

    /** The document of a shop that cannot be reached. */
    public static ObjectNode unreachable() {
        ObjectNode document = Json.object().put("reachable", false).putNull("apiVersion");
        document.putArray("scopes");
        document.putArray("missingScopes");
        document.putObject("budget").putNull("maximum").putNull("restorePerSecond");
        return document;
    }

    /** The answer of a shop in a few sentences. */
    public static List<String> lines(ShopFacts facts) {
        List<String> lines = new ArrayList<>();
        lines.add(facts.name() + " (" + facts.domain() + ", " + facts.currency() + ") answers with version "
                + facts.apiVersion() + ".");
        lines.add("Scopes: " + String.join(", ", facts.scopes()));
        if (!facts.missingScopes().isEmpty()) {
            lines.add("Missing scopes: " + String.join(", ", facts.missingScopes()));
        }
        lines.add("Locations: " + String.join(", ", facts.locations()));
        lines.add("Budget: " + Shown.figure(facts.budgetMaximum()).toPlainString() + " points, "
                + Shown.figure(facts.restorePerSecond()).toPlainString() + " restored a second.");
        facts.notices().forEach(notice -> lines.add(Shown.said(notice)));
        return lines;
    }

    private static <K extends Enum<K>, V extends Enum<V>> void words(ObjectNode into, Map<K, V> settings) {
        new TreeMap<>(settings).forEach((key, value) -> into.put(Shown.word(key), Shown.word(value)));
    }
}
