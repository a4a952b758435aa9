package dev.syncline.cli.output;

import dev.syncline.cli.terminal.Json;
import dev.syncline.engine.RejectsPort.Finding;
import dev.syncline.engine.RejectsPort.Quarantine;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Refused rows, as scripts and people see them. */
public final class RejectOutput {
    private static final String[] HEADINGS = {"Id", "When", "Rows", "Warnings", "Mapping", "From"};
    private static final String[] ROW_HEADINGS = {"", "Line", "Column", "Value", "Rule", "Reason"};

    private RejectOutput() {}

    /** The document of the refused rows of one feed. */
    public static ObjectNode json(Quarantine quarantine) {
        return Json.object()
                .put("rejects", quarantine.id())
                .put("at", quarantine.at().toString())
                .put("source", quarantine.source())
                .put("mapping", quarantine.mapping())
                .put("rejected", quarantine.rejected())
                .put("warnings", quarantine.warnings())
                .put("rejectedFile", quarantine.file().toString());
    }

    /** The headings of a list of these. */
    public static String[] headings() {
        return HEADINGS.clone();
    }

    /** The same as a row under the headings. */
    public static List<String> cells(Quarantine quarantine) {
        return List.of(
                quarantine.id(),
                Shown.moment(quarantine.at()),
                Long.toString(quarantine.rejected()),
                Long.toString(quarantine.warnings()),
                quarantine.mapping(),
                quarantine.source());
    }

    /** The document of one finding. */
    public static ObjectNode json(Finding finding) {
        return Json.object()
                .put("refused", finding.refused())
                .put("line", finding.reject().line())
                .put("column", finding.reject().column())
                .put("value", finding.reject().value())
                .put("rule", finding.reject().rule())
                .put("reason", finding.reject().reason());
    }

    /** The headings of a list of findings. */
    public static String[] rowHeadings() {
        return ROW_HEADINGS.clone();
    }

    /** The finding as a row under the headings. */
    public static List<String> cells(Finding finding) {
        return List.of(
                finding.refused() ? "refused" : "warning",
                Long.toString(finding.reject().line()),
                finding.reject().column(),
                finding.reject().value(),
                finding.reject().rule(),
                finding.reject().reason());
    }
}
