package dev.syncline.cli.output;

import dev.syncline.cli.terminal.Json;
import dev.syncline.model.Field;
import dev.syncline.rules.Exemption;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What is kept out of the syncs, as scripts and people see it. */
public final class ExemptionOutput {
    private ExemptionOutput() {}

    /** The document. */
    public static ObjectNode json(Exemption exemption) {
        ObjectNode document = Json.object();
        document.put("product", exemption.product().text());
        document.set("field", Shown.word(exemption.field().map(Field::fieldName)));
        document.put("kind", exemption.kind().name().toLowerCase(Locale.ROOT));
        document.put("reason", exemption.reason());
        document.put("actor", exemption.actor());
        document.put("since", exemption.since().toString());
        document.set("until", Shown.word(exemption.until()));
        return document;
    }

    /** Which product or field, as the beginning of a sentence. */
    public static String what(Exemption exemption) {
        return exemption
                .field()
                .map(field -> "The field " + field.fieldName() + " of " + exemption.product())
                .orElseGet(() -> "Product " + exemption.product());
    }
}
