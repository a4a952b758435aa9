package dev.syncline.cli.output;

import dev.syncline.engine.Run;
import dev.syncline.engine.UndoOutlook;
import dev.syncline.engine.UndoOutlook.Kept;
import dev.syncline.model.FieldPath;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What taking a run back did, as JSON and as text. */
public final class UndoOutput {
    private UndoOutput() {}

    /** The run that wrote it, with the keys of {@code sync}, and what stayed as it is. */
    public static ObjectNode json(Run run, UndoOutlook outlook) {
        ObjectNode document = RunOutput.json(run)
                .put("undoneProducts", outlook.products())
                .put("undoneFields", outlook.fields())
                .put("editedSince", outlook.edited())
                .put("impossible", outlook.impossible());
        ArrayNode kept = document.putArray("kept");
        outlook.kept().forEach(one -> {
            ObjectNode row = kept.addObject().put("product", one.key());
            row.set("field", Shown.word(one.path()));
            row.put("why", Shown.said(one.why()));
            row.set("local", Shown.json(one.local()));
            row.set("remote", Shown.json(one.remote()));
        });
        return document;
    }

    /** The same for people. */
    public static List<String> lines(Run run, UndoOutlook outlook) {
        List<String> lines = new ArrayList<>();
        lines.add("Taken back: " + outlook.fields() + " fields of " + outlook.products() + " products.");
        outlook.kept().forEach(one -> lines.add("Left as it is: " + words(one)));
        lines.addAll(RunOutput.lines(run));
        return lines;
    }

    /** Why nothing was taken back. */
    public static String nothing(long run, UndoOutlook outlook) {
        String reason = outlook.kept().isEmpty()
                ? "it changed nothing that is known here"
                : words(outlook.kept().getFirst())
                        + (outlook.kept().size() > 1
                                ? ", and " + (outlook.edited() + outlook.impossible() - 1) + " more"
                                : "");
        return "Nothing of run " + run + " can be taken back: " + reason + ".";
    }

    private static String words(Kept one) {
        return one.key()
                + one.path().map(FieldPath::toString).map(path -> " " + path).orElse("") + " (" + Shown.said(one.why())
                + ")";
    }
}
