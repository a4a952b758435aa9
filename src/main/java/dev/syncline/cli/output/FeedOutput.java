package dev.syncline.cli.output;

import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Json;
import dev.syncline.engine.FeedReject;
import dev.syncline.engine.FeedReport;
import dev.syncline.engine.FeedSurvey;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was found in a feed and what it did, as scripts and people see it. */
public final class FeedOutput {
    private FeedOutput() {}

    /** The document of an import. */
    public static ObjectNode json(FeedReport report) {
        ObjectNode document = Json.object()
                .put("rows", report.rows())
                .put("products", report.products())
                .put("created", report.created())
                .put("changed", report.changed())
                .put("unchanged", report.unchanged())
                .put("removed", report.removed())
                .put("rejected", report.rejected());
        document.set("rejectedFile", Shown.word(report.rejectedFile()));
        document.put("seconds", Shown.figure(report.seconds()));
        texts(document.putArray("notes"), report.notes());
        texts(document.putArray("holds"), report.holds());
        return document;
    }

    /** The import in a few sentences. */
    public static List<String> lines(FeedReport report) {
        List<String> lines = new ArrayList<>(report.notes());
        lines.add(report.rows() + " rows, " + report.products() + " products: " + report.created() + " new, "
                + report.changed() + " changed, " + report.unchanged() + " unchanged, " + report.removed()
                + " removed, in " + Shown.figure(report.seconds()).toPlainString() + " s.");
        if (report.rejected() > 0) {
            lines.add(report.rejected() + " rows were rejected; with their reasons they are in "
                    + Shown.orNothing(report.rejectedFile()));
        }
        if (!report.holds().isEmpty()) {
            report.holds().forEach(hold -> lines.add("Held: " + hold));
            lines.add("Nothing was applied. If it is right, import again with --yes.");
        }
        return lines;
    }

    /** What the end of an import means for the command. */
    public static ExitCode code(FeedReport report) {
        if (!report.holds().isEmpty()) {
            return ExitCode.APPROVAL;
        }
        return report.rejected() > 0 ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }

    /** The document of a look at a feed. */
    public static ObjectNode json(FeedSurvey survey) {
        ObjectNode document = Json.object()
                .put("file", survey.request().file().toString())
                .put("format", survey.format())
                .put("mapping", survey.mapping())
                .put("encoding", survey.encoding())
                .put("delimiter", survey.delimiter())
                .put("rows", survey.rows())
                .put("products", survey.products())
                .put("repeated", survey.repeated())
                .put("rejected", survey.rejected());
        document.set("rejectedFile", Shown.word(survey.rejectedFile()));
        ObjectNode warnings = document.putObject("warnings");
        survey.warnings().forEach(warnings::put);
        ArrayNode rejects = document.putArray("firstRejects");
        survey.firstRejects().forEach(reject -> rejects.add(json(reject)));
        texts(document.putArray("notes"), survey.notes());
        texts(document.putArray("holds"), survey.holds());
        return document;
    }

    /** The look at a feed in a few sentences. */
    public static List<String> lines(FeedSurvey survey) {
        List<String> lines = new ArrayList<>();
        lines.add(survey.request().file() + " is " + survey.format() + ", in " + survey.encoding() + ", split at "
                + survey.delimiter() + ", mapped by " + survey.mapping() + ".");
        lines.addAll(survey.notes());
        lines.add(survey.rows() + " rows, " + survey.products() + " products, " + survey.repeated() + " repeated, "
                + survey.rejected() + " rejected.");
        survey.firstRejects()
                .forEach(reject -> lines.add("  line " + reject.line() + ", " + reject.column() + " '" + reject.value()
                        + "': " + reject.reason()));
        survey.warnings().forEach((rule, count) -> lines.add("Warning: " + rule + ", " + count + " times"));
        survey.holds().forEach(hold -> lines.add("Would be held: " + hold));
        return lines;
    }

    private static ObjectNode json(FeedReject reject) {
        return Json.object()
                .put("line", reject.line())
                .put("column", reject.column())
                .put("value", reject.value())
                .put("rule", reject.rule())
                .put("reason", reject.reason());
    }

    private static void texts(ArrayNode into, List<String> texts) {
        texts.forEach(into::add);
    }
}
