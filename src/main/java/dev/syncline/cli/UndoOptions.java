package dev.syncline.cli;

import dev.syncline.cli.output.RunOutput;
import dev.syncline.cli.output.UndoOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.compare.ExistenceUndo.Deed;
import dev.syncline.engine.TakeBack;
import dev.syncline.engine.UndoOutlook;
import dev.syncline.engine.UndoRequest;
import dev.syncline.engine.Undoing.Undone;
import dev.syncline.service.Actor;
import dev.syncline.service.Invalid;
import dev.syncline.service.UndoService;
import picocli.CommandLine.Option;

/** What the commands that take runs back have in common. */
final class UndoOptions {
    @Option(names = "--plan-only", description = "Show what would be taken back and what would stay, and do nothing.")
    private boolean planOnly;

    @Option(names = "--yes", description = "Approve that products are deleted for good, which nothing brings back.")
    private boolean yes;

    /** Shows or does it. */
    ExitCode carryOut(HomeCommand command, Workplace workplace, UndoRequest request, String what) {
        UndoService undos = workplace.services().runs().undos();
        UndoOutlook outlook = undos.preview(workplace.actor(), request);
        boolean asks = outlook.of(Deed.DELETE) > 0 && !yes;
        if (planOnly || asks) {
            command.output().result(UndoOutput.json(outlook), UndoOutput.preview(outlook, asks));
            return planOnly ? ExitCode.DONE : ExitCode.APPROVAL;
        }
        if (outlook.isEmpty()) {
            throw new Invalid(UndoOutput.nothing(what, outlook, wasDone(undos, workplace.actor(), request)));
        }
        Undone undone;
        try (RunWatch watch = command.watch()) {
            undone = undos.undo(workplace.actor(), request, watch);
        }
        return undone.run()
                .map(written -> {
                    command.output()
                            .result(
                                    UndoOutput.json(written, undone.outlook()),
                                    UndoOutput.lines(written, undone.outlook()));
                    return RunOutput.code(written);
                })
                .orElseThrow(() -> new Invalid(UndoOutput.nothing(what, undone.outlook(), false)));
    }

    private static boolean wasDone(UndoService undos, Actor actor, UndoRequest request) {
        return request.runs().stream()
                .flatMap(run -> undos.of(actor, run).stream())
                .anyMatch(one -> one.state() == TakeBack.State.DONE);
    }
}
