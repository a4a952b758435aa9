package dev.syncline.cli.output;

import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Json;
import dev.syncline.engine.FeedReject;
import dev.syncline.engine.FeedReport;
import dev.syncline.engine.FeedSurvey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        warnings(document, report.warnings());
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
        report.warnings().forEach((rule, count) -> lines.add("Warning: " + rule + ", " + times(count)));
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

    /** What a look at a feed means for the command. */
    public static ExitCode code(FeedSurvey survey) {
        return survey.rejected() > 0 ? ExitCode.INCOMPLETE : ExitCode.DONE;
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
        texts(document.putArray("columns"), survey.trail().columns());
        warnings(document, survey.warnings());
        ArrayNode rejects = document.putArray("firstRejects");
        survey.firstRejects().forEach(reject -> rejects.add(json(reject)));
        ArrayNode warned = document.putArray("firstWarnings");
        survey.firstWarnings().forEach(warning -> warned.add(json(warning)));
        texts(document.putArray("notes"), survey.notes());
        texts(document.putArray("holds"), survey.holds());
        return document;
    }

    /** The look at a feed in a few sentences. */
    public static List<String> lines(FeedSurvey survey) {
        List<String> lines = new ArrayList<>();
        String delimiter = survey.delimiter();
        String split = delimiter.isEmpty()
                ? ""
                : ", split at " + (delimiter.length() == 1 ? "'" + delimiter + "'" : delimiter) + ", quoted with '\"'";
        lines.add(survey.request().file() + " is " + survey.format() + ", in " + survey.encoding() + split
                + ", mapped by " + survey.mapping() + ".");
        lines.add(survey.trail().columns().size() + " columns: "
                + String.join(", ", survey.trail().columns()));
        lines.addAll(survey.notes());
        lines.add(survey.rows() + " rows, " + survey.products() + " products, " + survey.repeated() + " repeated, "
                + survey.rejected() + " rejected.");
        survey.firstRejects().forEach(reject -> lines.add("  " + place(reject) + ": " + reject.reason()));
        survey.warnings()
                .forEach((rule, count) -> lines.add("Warning: " + rule + ", " + times(count)
                        + survey.firstWarnings().stream()
                                .filter(warning -> warning.rule().equals(rule))
                                .findFirst()
                                .map(warning -> ", first in " + place(warning))
                                .orElse("")));
        survey.holds().forEach(hold -> lines.add("Would be held: " + hold));
        return lines;
    }

    private static void warnings(ObjectNode document, Map<String, Long> warnings) {
        ObjectNode counts = document.putObject("warnings");
        warnings.forEach(counts::put);
    }

    private static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }

    /** The line; and the cell, where one is meant. */
    private static String place(FeedReject reject) {
        String cell = reject.column().isEmpty() && reject.value().isEmpty()
                ? ""
                : ", " + reject.column() + " '" + reject.value().replaceAll("\\s+", " ") + "'";
        return "line " + reject.line() + cell;
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
