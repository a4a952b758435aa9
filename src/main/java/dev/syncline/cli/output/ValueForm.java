package dev.syncline.cli.output;

import dev.syncline.compare.canonical.PlainJson;
import dev.syncline.compare.canonical.PlainText;
import dev.syncline.model.ArchitectureException;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import tools.jackson.databind.JsonNode;

/** How values of fields are written on the command line, in both directions. */
@ArchitectureException(
        rule = "cli",
        reason = "the written forms of values are pure, and one for everybody who shows or reads values")
public final class ValueForm {
    private ValueForm() {}

    /**
     * Reads a value that a person typed for a field, written as scripts see it.
     *
     * @throws IllegalArgumentException with a sentence for the person
     */
    public static Value parse(FieldPath path, String typed) {
        return PlainJson.parse(path, typed);
    }

    /** The value as scripts see it. */
    static JsonNode json(Value value) {
        return PlainJson.of(value);
    }

    /** The value in one line for people. */
    static String text(Value value) {
        return PlainText.of(value);
    }
}
