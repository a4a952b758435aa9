package dev.syncline.plan;

import dev.syncline.model.FieldPath;
import dev.syncline.model.MutationKind;
import java.util.regex.Pattern;

/** Which metafields can be written: those whose names a shop takes, but not the one that carries our own key. */
final class MetafieldNames {
    private static final Pattern NAME = Pattern.compile("[$A-Za-z0-9_:-]{2,255}\\.[A-Za-z0-9_-]{2,64}");
    private static final String OWN_KEY = ".syncline_key";

    private MetafieldNames() {}

    static Writability writable(FieldPath path, MutationKind kind) {
        String name = path.qualifier().orElse("");
        if (name.endsWith(OWN_KEY) && (name.startsWith("$app") || name.startsWith("app--"))) {
            return new Writability.HeldBack(PlanSentences.OWN_KEY);
        }
        return NAME.matcher(name).matches()
                ? new Writability.Writable(kind)
                : new Writability.HeldBack(PlanSentences.noMetafieldName(name));
    }
}
