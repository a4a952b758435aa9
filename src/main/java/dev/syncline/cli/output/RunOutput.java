package dev.syncline.cli.output;

import static dev.syncline.cli.output.Shown.figure;

import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Json;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunState;
import dev.syncline.engine.Tally;
import dev.syncline.model.PlanId;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A run, as scripts and people see it. */
public final class RunOutput {
    private static final String[] HEADINGS = {
        "Run",
        "Kind",
        "State",
        "Plan",
        "By",
        "Started",
        "Created",
        "Updated",
        "Deleted",
        "Pulled",
        "Conflicts",
        "Parked"
    };

    private RunOutput() {}

    /** The document of a run, with the keys of {@code sync}. */
    public static ObjectNode json(Run run) {
        ObjectNode document = Json.object().put("run", run.id().number());
        document.set("plan", Shown.number(run.plan().map(PlanId::number)));
        document.put("kind", run.kind().word()).put("state", run.state().word());
        Tally tally = run.tally();
        document.put("planned", tally.planned())
                .put("created", tally.created())
                .put("updated", tally.updated())
                .put("deleted", tally.deleted())
                .put("pulled", tally.pulled())
                .put("adopted", tally.adopted())
                .put("unchanged", tally.unchanged())
                .put("skipped", tally.skipped())
                .put("conflicts", tally.conflicts())
                .put("parked", tally.parked())
                .put("requests", tally.requests())
                .put("cost", figure(tally.cost()))
                .put("throttled", tally.throttled())
                .put("seconds", figure(tally.seconds()))
                .put("actor", run.actor())
                .put("startedAt", run.startedAt().toString());
        document.set("endedAt", Shown.word(run.endedAt()));
        document.set("message", Shown.word(run.message()));
        return document;
    }

    /** The run in a few sentences. */
    public static List<String> lines(Run run) {
        Tally tally = run.tally();
        List<String> lines = new ArrayList<>();
        lines.add("Run " + run.id() + " (" + run.kind().word() + ") is "
                + run.state().word() + ", after " + figure(tally.seconds()).toPlainString() + " s.");
        run.message().map(Shown::said).ifPresent(lines::add);
        lines.add("Products: " + tally.created() + " created, " + tally.updated() + " updated, " + tally.deleted()
                + " deleted, " + tally.pulled() + " pulled, " + tally.adopted() + " adopted, " + tally.unchanged()
                + " unchanged.");
        lines.add("Operations: " + tally.planned() + " planned, " + tally.skipped() + " skipped, " + tally.parked()
                + " parked. Conflicts that wait: " + tally.conflicts() + ".");
        lines.add("Requests: " + tally.requests() + ", cost "
                + figure(tally.cost()).toPlainString() + ", throttled " + tally.throttled() + ".");
        if (run.state() == RunState.AWAITING_APPROVAL) {
            run.plan()
                    .ifPresent(plan -> lines.add("It waits for approval. See 'plan show " + plan
                            + "', then 'plan apply " + plan + "', or drop it with 'run cancel " + run.id() + "'."));
        }
        if (tally.parked() > 0) {
            lines.add("See what is parked and why with 'queue list', and try again with 'queue retry'.");
        }
        return lines;
    }

    /** The headings of a list of runs. */
    public static String[] headings() {
        return HEADINGS.clone();
    }

    /** The run as a row under the headings. */
    public static List<String> cells(Run run) {
        Tally tally = run.tally();
        return List.of(
                run.id().toString(),
                run.kind().word(),
                run.state().word(),
                Shown.orNothing(run.plan()),
                run.actor(),
                Shown.moment(run.startedAt()),
                Long.toString(tally.created()),
                Long.toString(tally.updated()),
                Long.toString(tally.deleted()),
                Long.toString(tally.pulled()),
                Long.toString(tally.conflicts()),
                Long.toString(tally.parked()));
    }

    /** What the end of a run means for the command that waited for it. */
    public static ExitCode code(Run run) {
        return switch (run.state()) {
            case AWAITING_APPROVAL -> ExitCode.APPROVAL;
            case FAILED, CANCELLED, CANCELLING -> ExitCode.FAILED;
            case PLANNING, QUEUED, RUNNING, PAUSED, DONE ->
                run.tally().parked() > 0 ? ExitCode.INCOMPLETE : ExitCode.DONE;
        };
    }
}
