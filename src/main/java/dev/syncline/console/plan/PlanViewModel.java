package dev.syncline.console.plan;

import dev.syncline.console.fx.Latest;
import dev.syncline.console.fx.Loadable;
import dev.syncline.console.fx.PagedRows;
import dev.syncline.console.workbench.Desk;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunPort;
import dev.syncline.engine.RunState;
import dev.syncline.engine.Shop;
import dev.syncline.model.PlanId;
import dev.syncline.plan.ItemKind;
import dev.syncline.service.grid.PlanQuery;
import dev.syncline.service.grid.PlanRow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A plan: its figures, its steps page by page, and what is left out of it. FX thread only. */
public final class PlanViewModel {
    private static final int LOOK_BACK = 200;

    private final Desk desk;
    private final Latest reading;
    private final PagedRows<PlanRow> rows;
    private final PlanLines lines;
    private final MarkedSteps marked;
    private final LeaveOuts leaveOuts;
    private final ReadOnlyObjectWrapper<Optional<PlanHead>> head = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Loadable> state = new ReadOnlyObjectWrapper<>(new Loadable.Loading());
    private final ObjectProperty<Optional<ItemKind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty text = new SimpleStringProperty("");
    private Optional<PlanId> wanted = Optional.empty();

    public PlanViewModel(Desk desk) {
        this.desk = desk;
        this.reading = new Latest(desk.background());
        this.rows = new PagedRows<>(desk.background(), new PlanSource(desk, Optional.empty()));
        this.lines = new PlanLines(rows);
        this.marked = new MarkedSteps(lines);
        this.leaveOuts = new LeaveOuts(desk);
        kind.addListener(changed -> readRows());
        text.addListener(changed -> readRows());
    }

    /** Looks at a plan. */
    void open(PlanId plan) {
        wanted = Optional.of(plan);
        read();
    }

    /** Reads the plan that is wanted, else the newest that waits for approval, else the one that was shown. */
    void read() {
        Optional<PlanId> shown = head.get().map(now -> now.plan().id());
        Optional<PlanId> asked = wanted;
        if (shown.isEmpty() || (asked.isPresent() && !asked.equals(shown))) {
            state.set(new Loadable.Loading());
        }
        reading.run(() -> find(asked, shown), this::show, failure -> state.set(Loadable.failed(failure)));
    }

    private Optional<PlanHead> find(Optional<PlanId> asked, Optional<PlanId> shown) {
        return asked.or(this::waiting).or(() -> shown).map(this::head);
    }

    private Optional<PlanId> waiting() {
        return desk.services().runs().latest(desk.actor(), Optional.empty(), LOOK_BACK).stream()
                .filter(run -> run.state() == RunState.AWAITING_APPROVAL)
                .flatMap(run -> run.plan().stream())
                .findFirst();
    }

    private PlanHead head(PlanId plan) {
        RunPort.StoredPlan stored = desk.services().syncs().plan(desk.actor(), plan);
        Run run = desk.services().runs().show(desk.actor(), stored.run());
        String shop = desk.services().shops().list(desk.actor()).stream()
                .filter(known -> known.id().equals(stored.shop()))
                .map(Shop::name)
                .findFirst()
                .orElse("");
        return new PlanHead(stored, run, shop, carriedOut(run, plan));
    }

    /** A run that only planned has queued nothing; one that was begun for the plan has done something with it. */
    private Optional<Run> carriedOut(Run planner, PlanId plan) {
        return desk.services().runs().latest(desk.actor(), Optional.empty(), LOOK_BACK).stream()
                .filter(run -> run.plan().equals(Optional.of(plan)) && run.state() != RunState.AWAITING_APPROVAL)
                .filter(run -> !run.id().equals(planner.id())
                        || !desk.services()
                                .browse()
                                .operationStates(desk.actor(), run.id())
                                .isEmpty())
                .findFirst();
    }

    private void show(Optional<PlanHead> found) {
        boolean another = !found.map(now -> now.plan().id())
                .equals(head.get().map(now -> now.plan().id()));
        head.set(found);
        state.set(found.isEmpty() ? new Loadable.Empty(false) : new Loadable.Ready());
        if (another) {
            leaveOuts.clear();
            readRows();
        }
    }

    private void readRows() {
        Optional<PlanQuery> query =
                head.get().map(now -> new PlanQuery(now.plan().id(), kind.get(), text.get()));
        rows.show(new PlanSource(desk, query), query.map(PlanQuery::filters).orElse(false), () -> {});
    }

    /** Reads the steps again. */
    void readAgain() {
        read();
        readRows();
    }

    /** Leaves a step out or takes it in again; one of several that are marked, and the others with it. */
    void toggle(int number) {
        Set<Integer> many = marked.numbers().get();
        choose(
                many.contains(number) ? many : List.of(number),
                !leaveOuts.out().get().containsKey(number));
    }

    /** Leaves all marked steps out, or takes them in again where all are left out. */
    void toggleMarked() {
        choose(marked.numbers().get(), markedLeave());
    }

    /** Whether the next act on the marked steps leaves them out. */
    boolean markedLeave() {
        return !leaveOuts.out().get().keySet().containsAll(marked.numbers().get());
    }

    /** Leaves all steps out that are shown, or takes them in again. */
    void chooseShown(boolean leaves) {
        choose(lines.numbers(), leaves);
    }

    /** How many steps are shown. */
    int shown() {
        return rows.size();
    }

    private void choose(Collection<Integer> numbers, boolean leaves) {
        if (!numbers.isEmpty()) {
            head.get()
                    .ifPresent(now -> leaveOuts.choose(
                            now.plan().id(),
                            numbers,
                            marked.known(numbers),
                            leaves,
                            failure -> state.set(Loadable.failed(failure))));
        }
    }

    /** The plan that is looked at. */
    ReadOnlyObjectProperty<Optional<PlanHead>> head() {
        return head.getReadOnlyProperty();
    }

    /** Where reading stands. */
    ReadOnlyObjectProperty<Loadable> state() {
        return state.getReadOnlyProperty();
    }

    /** Where reading the steps stands. */
    ReadOnlyObjectProperty<Loadable> rowsState() {
        return rows.state();
    }

    /** Steps and fields. */
    PlanLines lines() {
        return lines;
    }

    /** Which steps are marked. */
    MarkedSteps marked() {
        return marked;
    }

    /** What is left out. */
    LeaveOuts leaveOuts() {
        return leaveOuts;
    }

    /** Only steps of this kind. */
    ObjectProperty<Optional<ItemKind>> kind() {
        return kind;
    }

    /** Only steps of products that are called so. */
    StringProperty text() {
        return text;
    }
}
