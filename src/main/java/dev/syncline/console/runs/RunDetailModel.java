package dev.syncline.console.runs;

import dev.syncline.console.workbench.Desk;

/** What is shown of one run. */
public final class RunDetailModel {
    private final RunActs acts;
    private final UndoViewModel undo;
    private final OperationsViewModel operations;
    private final ChangesViewModel changes;
    private final LogViewModel log;

    public RunDetailModel(Desk desk) {
        acts = new RunActs(desk);
        undo = new UndoViewModel(desk);
        operations = new OperationsViewModel(desk);
        changes = new ChangesViewModel(desk);
        log = new LogViewModel(desk);
    }

    RunActs acts() {
        return acts;
    }

    UndoViewModel undo() {
        return undo;
    }

    OperationsViewModel operations() {
        return operations;
    }

    ChangesViewModel changes() {
        return changes;
    }

    LogViewModel log() {
        return log;
    }
}
