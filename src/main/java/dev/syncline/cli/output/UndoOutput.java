package dev.syncline.cli.output;

import dev.syncline.cli.terminal.Json;
import dev.syncline.compare.ExistenceUndo.Deed;
import dev.syncline.engine.Run;
import dev.syncline.engine.UndoOutlook;
import dev.syncline.engine.UndoOutlook.Kept;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What taking a run back did, as JSON and as text. */
public final class UndoOutput {
    private UndoOutput() {}

    /** The run that wrote it, with the keys of {@code sync}, and what stayed as it is. */
    public static ObjectNode json(Run run, UndoOutlook outlook) {
        return figures(RunOutput.json(run), outlook);
    }

    /** What would be taken back, and what would stay as it is. */
    public static ObjectNode json(UndoOutlook outlook) {
        return figures(Json.object(), outlook);
    }

    private static ObjectNode figures(ObjectNode document, UndoOutlook outlook) {
        document.put("undoneProducts", outlook.products())
                .put("undoneFields", outlook.fields())
                .put("archived", outlook.of(Deed.ARCHIVE))
                .put("deletedForGood", outlook.of(Deed.DELETE))
                .put("returned", outlook.of(Deed.RETURN))
                .put("recreated", outlook.of(Deed.RECREATE))
                .put("released", outlook.of(Deed.RELEASE))
                .put("unlinked", outlook.of(Deed.UNLINK))
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
        lines.addAll(deeds(outlook, "were"));
        outlook.kept().forEach(one -> lines.add("Left as it is: " + words(one)));
        lines.addAll(RunOutput.lines(run));
        return lines;
    }

    /** What would be done, for people. */
    public static List<String> preview(UndoOutlook outlook, boolean asks) {
        List<String> lines = new ArrayList<>();
        lines.add("To be taken back: " + outlook.fields() + " fields of " + outlook.products() + " products.");
        lines.addAll(deeds(outlook, "would be"));
        outlook.kept().forEach(one -> lines.add("Would stay as it is: " + words(one)));
        if (asks) {
            lines.add("What is deleted for good nothing brings back. Approve it with --yes.");
        }
        return lines;
    }

    private static List<String> deeds(UndoOutlook outlook, String verb) {
        List<String> lines = new ArrayList<>();
        for (Deed deed : Deed.values()) {
            if (outlook.of(deed) > 0) {
                lines.add("Products that " + verb + " " + did(deed) + ": " + outlook.of(deed) + ".");
            }
        }
        return lines;
    }

    private static String did(Deed deed) {
        return switch (deed) {
            case ARCHIVE -> "archived, as they were created";
            case DELETE -> "deleted for good, as they were created";
            case RETURN -> "made active again, as they were archived";
            case RECREATE -> "created again, as the shop's deletion was accepted";
            case RELEASE -> "taken out of the catalogue again and left alone in the shop";
            case UNLINK -> "linked no more, and kept apart";
        };
    }

    /** Why nothing was taken back; {@code before} says whether that was done earlier. */
    public static String nothing(String what, UndoOutlook outlook, boolean before) {
        String none = before ? "that was done before" : "nothing was changed that is known here";
        String reason = outlook.kept().isEmpty()
                ? none
                : words(outlook.kept().getFirst())
                        + (outlook.kept().size() > 1
                                ? ", and " + (outlook.edited() + outlook.impossible() - 1) + " more"
                                : "");
        return "Nothing " + what + " can be taken back: " + reason + ".";
    }

    private static String words(Kept one) {
        return Shown.said(one.words());
    }
}
