package dev.syncline.cli.output;

import dev.syncline.cli.terminal.Json;
import dev.syncline.engine.OpenConflict;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A conflict that waits, as scripts and people see it. */
public final class ConflictOutput {
    private static final String[] HEADINGS = {
        "Conflict", "Product", "SKU", "Field", "Agreed", "Local", "Shop", "Because"
    };

    private ConflictOutput() {}

    /** The document of a conflict. Nobody suggests resolutions yet, so {@code suggestion} is null. */
    public static ObjectNode json(OpenConflict conflict) {
        ObjectNode document = Json.object();
        document.set("conflict", Shown.number(conflict.number()));
        document.put("product", conflict.key().text());
        document.set("sku", Shown.word(conflict.sku()));
        document.put("field", conflict.path().toString());
        ObjectNode base = document.putObject("base");
        base.set("local", Shown.json(conflict.baseLocal()));
        base.set("remote", Shown.json(conflict.baseRemote()));
        document.set("local", Shown.json(conflict.local()));
        document.set("remote", Shown.json(conflict.remote()));
        return document.putNull("suggestion")
                .put("rule", Shown.said(conflict.rule()))
                .put("since", conflict.since().toString());
    }

    /** The headings of a list of conflicts. */
    public static String[] headings() {
        return HEADINGS.clone();
    }

    /** The conflict as a row under the headings. */
    public static List<String> cells(OpenConflict conflict) {
        return List.of(
                Shown.orNothing(conflict.number()),
                conflict.key().text(),
                Shown.orNothing(conflict.sku()),
                conflict.path().toString(),
                Shown.text(conflict.baseRemote()),
                Shown.text(conflict.local()),
                Shown.text(conflict.remote()),
                Shown.said(conflict.rule()));
    }
}
