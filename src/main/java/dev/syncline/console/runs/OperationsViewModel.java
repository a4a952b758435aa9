package dev.syncline.console.runs;

import dev.syncline.console.fx.Latest;
import dev.syncline.console.fx.PagedRows;
import dev.syncline.console.text.Sentences;
import dev.syncline.console.workbench.Desk;
import dev.syncline.engine.RunListener;
import dev.syncline.model.OperationId;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.queue.OperationState;
import dev.syncline.service.Invalid;
import dev.syncline.service.NotFound;
import dev.syncline.service.QueueService;
import dev.syncline.service.grid.OperationQuery;
import dev.syncline.service.grid.OperationRow;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The operations of one run: filtered, read page by page, and acted upon by number. FX thread only. */
final class OperationsViewModel {
    private static final long APART = Duration.ofSeconds(2).toNanos();

    private final Desk desk;
    private final PagedRows<OperationRow> rows;
    private final Latest counting;
    private final ReadOnlyObjectWrapper<Map<OperationState, Long>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<Optional<OperationState>> state = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Priority>> priority = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<OperationKind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private Optional<RunId> run = Optional.empty();
    private long refreshed;

    OperationsViewModel(Desk desk) {
        this.desk = desk;
        this.rows = new PagedRows<>(
                desk.background(), new OperationSource(desk, OperationQuery.all(new RunId(0)), Optional.empty()));
        this.counting = new Latest(desk.background());
        state.addListener(changed -> read());
        priority.addListener(changed -> read());
        kind.addListener(changed -> read());
    }

    /** Something to do about operations. */
    enum Act {
        RETRY,
        SKIP,
        RAISE,
        CANCEL;

        /** The word in texts and style ids. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What became of operations.
     *
     * @param done how many it was done with
     * @param left how many were left as they were
     * @param why why the first of those was
     */
    record Done(Act act, int done, int left, Optional<Sentence> why) {}

    /** Shows the operations of a run. */
    void show(RunId wanted) {
        if (!run.equals(Optional.of(wanted))) {
            run = Optional.of(wanted);
            read();
        }
    }

    /** Reads which operations there are. */
    void read() {
        run.ifPresent(now -> {
            OperationQuery query =
                    new OperationQuery(now, state.get().map(Set::of).orElse(Set.of()), priority.get(), kind.get());
            rows.show(new OperationSource(desk, query, Optional.of(now)), filters(), () -> {});
            count(now);
        });
    }

    /** The run went on: reads again what is shown, without moving anything; at most every two seconds. */
    void moved() {
        long now = System.nanoTime();
        if (now - refreshed > APART) {
            refreshed = now;
            rows.refresh();
            run.ifPresent(this::count);
        }
    }

    private void count(RunId wanted) {
        counting.run(
                () -> desk.services().browse().operationStates(desk.actor(), wanted), this::counted, failure -> {});
    }

    private void counted(Map<OperationState, Long> found) {
        counts.set(found);
        long all = found.values().stream().mapToLong(Long::longValue).sum();
        if (!filters() && all != rows.ids().size()) {
            run.ifPresent(now ->
                    rows.show(new OperationSource(desk, OperationQuery.all(now), Optional.of(now)), false, () -> {}));
        }
    }

    private boolean filters() {
        return state.get().isPresent()
                || priority.get().isPresent()
                || kind.get().isPresent();
    }

    /** The operations. */
    PagedRows<OperationRow> rows() {
        return rows;
    }

    /** How many are in which state. */
    ReadOnlyObjectProperty<Map<OperationState, Long>> counts() {
        return counts.getReadOnlyProperty();
    }

    ObjectProperty<Optional<OperationState>> state() {
        return state;
    }

    ObjectProperty<Optional<Priority>> priority() {
        return priority;
    }

    ObjectProperty<Optional<OperationKind>> kind() {
        return kind;
    }

    /** Does something with operations, one after another; what became of them is told on the FX thread. */
    void act(Act act, List<Long> operations, Consumer<Done> done, Consumer<? super Exception> failed) {
        RunId now = run.orElseThrow();
        desk.background()
                .run(
                        () -> acted(act, operations),
                        result -> {
                            read();
                            done.accept(result);
                            if (act == Act.RETRY && result.done() > 0) {
                                workOff(now, failed);
                            }
                        },
                        failed);
    }

    private Done acted(Act act, List<Long> operations) {
        int left = 0;
        Optional<Sentence> why = Optional.empty();
        for (long operation : operations) {
            try {
                act(act, new OperationId(operation));
            } catch (Invalid | NotFound refused) {
                left++;
                why = why.or(() -> Optional.of(Sentences.said(refused)));
            }
        }
        return new Done(act, operations.size() - left, left, why);
    }

    private void act(Act act, OperationId operation) {
        QueueService queue = desk.services().queue();
        switch (act) {
            case RETRY -> queue.retry(desk.actor(), operation);
            case SKIP -> queue.skip(desk.actor(), operation);
            case RAISE -> queue.raise(desk.actor(), operation, Priority.CRITICAL);
            case CANCEL -> queue.cancel(desk.actor(), operation);
        }
    }

    /** A run that has ended does not look at its queue by itself. */
    private void workOff(RunId ended, Consumer<? super Exception> failed) {
        desk.background()
                .run(
                        () -> desk.services().runs().workOff(desk.actor(), ended, RunListener.NONE),
                        worked -> read(),
                        failed);
    }
}
