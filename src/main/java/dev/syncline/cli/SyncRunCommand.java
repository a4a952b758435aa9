package dev.syncline.cli;

import dev.syncline.cli.output.PlanOutput;
import dev.syncline.cli.output.RunOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunKind;
import dev.syncline.engine.RunPort.StoredPlan;
import dev.syncline.engine.RunState;
import dev.syncline.model.OperationKind;
import dev.syncline.rules.Strategy;
import dev.syncline.service.SyncCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a sync. */
@Command(
        name = "sync",
        description =
                "Brings catalogue and shop into agreement, and waits until that is done. The first sync of a shop, and"
                    + " a plan beyond a guard, stop for approval with exit code 4: 'plan apply' goes on, 'run cancel'"
                    + " drops it.")
final class SyncRunCommand extends HomeCommand {
    @Parameters(
            paramLabel = "KIND",
            description = "full (reads the whole shop), incremental (what changed), products, collections, images or"
                    + " conflicts.")
    private RunKind kind = RunKind.INCREMENTAL;

    @Option(names = "--shop", paramLabel = "NAME", description = "The shop; the only one else.")
    private Optional<String> shop = Optional.empty();

    @Option(
            names = "--key",
            paramLabel = "K",
            arity = "1..*",
            description = "Only these products, by key, SKU, handle or id.")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--operation",
            paramLabel = "OPERATION",
            description = "Only this operation: create, update, delete, sync-down or sync-up.")
    private Optional<OperationKind> operation = Optional.empty();

    @Option(names = "--plan-only", description = "Make the plan and send nothing.")
    private boolean planOnly;

    @Option(
            names = "--strategy",
            paramLabel = "X",
            description = "How conflicts are decided in this run where no rule says otherwise: ETILIZE_PRIORITY,"
                    + " SHOPIFY_PRIORITY, MANUAL_REVIEW, MERGE_FIELDS or TIMESTAMP_BASED.")
    private Optional<Strategy> strategy = Optional.empty();

    @Option(names = "--yes", description = "Approve what would stop for approval.")
    private boolean yes;

    @Option(
            names = "--detach",
            description = "Print the run and do not wait for it; it goes on in the process that owns the home.")
    private boolean detach;

    SyncRunCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run(Workplace workplace) throws InterruptedException {
        if (kind == RunKind.IMAGES || kind == RunKind.CONFLICTS) {
            throw new NotYetBuilt("syncline sync " + kind.word());
        }
        endUnfinished(workplace);
        SyncCommand command = new SyncCommand(shop, kind, keys, operation, planOnly, strategy, yes);
        if (detach) {
            Run run = new DetachedSync(workplace, command).begin();
            output().result(
                            RunOutput.json(run),
                            List.of("Run " + run.id() + " goes on. See 'run show " + run.id() + "'."));
            return ExitCode.DONE;
        }
        Run run;
        try (RunWatch watch = watch()) {
            run = workplace.services().syncs().run(workplace.actor(), command, watch);
        }
        boolean failed = run.state() == RunState.FAILED || run.state() == RunState.CANCELLED;
        if (planOnly && !failed && run.plan().isPresent()) {
            StoredPlan plan = workplace
                    .services()
                    .syncs()
                    .plan(workplace.actor(), run.plan().get());
            output().result(PlanOutput.json(plan), PlanOutput.lines(plan));
            return ExitCode.DONE;
        }
        output().result(RunOutput.json(run), RunOutput.lines(run));
        return RunOutput.code(run);
    }
}
