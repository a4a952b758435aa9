package dev.syncline.console.conflicts;

import dev.syncline.compare.Choice;
import dev.syncline.compare.difference.Grain;
import dev.syncline.engine.Shop;
import dev.syncline.service.Role;
import dev.syncline.service.grid.ConflictQuery;
import dev.syncline.service.grid.ConflictRow;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the conflicts screen shows and does. FX thread only. */
final class ConflictsViewModel {
    private static final int AHEAD = 2;

    private final ReadOnlyObjectWrapper<Optional<Long>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ConflictParts parts;
    private final Voice voice;
    private final ConflictList list;
    private final Appearances appearances;
    private final Reader reader;
    private final ResultEditor result;
    private final DecisionWriter writer;
    private final Serial serial;
    private final Decisions decisions;
    private final RuleDesk rules;

    ConflictsViewModel(ConflictParts parts, ConflictSource source, Delay delay, Voice voice) {
        this.parts = parts;
        this.voice = voice;
        this.result = new ResultEditor(parts.language());
        this.list = new ConflictList(parts, source);
        this.appearances = new Appearances(parts.preferences());
        this.reader = new Reader(source, parts.background());
        this.writer = new DecisionWriter(source, parts.background(), delay, voice);
        this.serial = new Serial(parts.background());
        this.decisions = new Decisions(source, serial, list.waiting(), writer, voice);
        this.rules = new RuleDesk(
                new RuleMaking(source, parts.background(), parts.shop(), parts.now()), serial, source, voice);
        reader.shown().addListener((observed, before, after) -> {
            result.show(after);
            after.filter(shown -> !shown.detail().conflict().open()).ifPresent(this::decided);
        });
        for (var part : list.filter().all()) {
            part.addListener(changed -> refresh());
        }
        list.grouping().addListener(changed -> refresh());
        appearances.grain().addListener(changed -> useGrain());
        useGrain();
    }

    private void useGrain() {
        reader.grain(appearances.grain().get().equals(Appearances.CHARACTER) ? Grain.CHARACTER : Grain.WORD);
    }

    ConflictParts parts() {
        return parts;
    }

    ConflictList list() {
        return list;
    }

    Appearances appearances() {
        return appearances;
    }

    Reader reader() {
        return reader;
    }

    ResultEditor result() {
        return result;
    }

    DecisionWriter writer() {
        return writer;
    }

    Decisions decisions() {
        return decisions;
    }

    RuleDesk rules() {
        return rules;
    }

    /** The number of the conflict that is looked at. */
    ReadOnlyObjectProperty<Optional<Long>> current() {
        return current.getReadOnlyProperty();
    }

    /** Whether the person may decide. */
    boolean mayDecide() {
        return parts.role().compareTo(Role.MERCHANDISER) >= 0;
    }

    /** Shows another shop. */
    void shop(Optional<Shop> shop) {
        boolean other = !shop.map(Shop::id).equals(parts.shop().get().map(Shop::id));
        parts.shop().set(shop);
        if (other) {
            refresh();
        }
    }

    /** There is a conflict with this number. */
    void heard(long highest) {
        list.arrivals().heard(highest, list.query(ConflictQuery.Order.NUMBER));
    }

    /** Reads all again. */
    void refresh() {
        reader.forgetAll();
        Optional<Long> before = current.get();
        list.read(() -> before.flatMap(list.waiting()::row)
                .or(list.waiting()::first)
                .ifPresentOrElse(row -> show(row.number()), this::showNothing));
    }

    /** Looks at a conflict. */
    void show(long number) {
        rules.making().leave();
        current.set(Optional.of(number));
        reader.show(
                number,
                list.waiting().after(number, AHEAD).stream()
                        .map(ConflictRow::number)
                        .toList());
    }

    private void showNothing() {
        rules.making().leave();
        current.set(Optional.empty());
        reader.clear();
    }

    /** Looks at the next. */
    void next() {
        current.get()
                .flatMap(number -> list.waiting().after(number, 1).stream().findFirst())
                .ifPresent(row -> show(row.number()));
    }

    /** Looks at the one before. */
    void previous() {
        current.get().flatMap(list.waiting()::before).ifPresent(row -> show(row.number()));
    }

    /** Looks at the first that waits where what was looked at is gone. */
    private void moveOn(long from) {
        list.near(from)
                .ifPresentOrElse(
                        row -> {
                            // Where only folded groups are left, the first of them is opened: work goes on.
                            list.waiting().fold(row.number(), false);
                            show(row.number());
                        },
                        this::showNothing);
    }

    /** Folds the group of what is looked at; that stays in the reader until the next is asked for. */
    void fold() {
        current.get().ifPresent(number -> list.waiting().fold(number, true));
    }

    /** Opens the group of what is looked at, else the next that is folded. */
    void unfold() {
        current.get().ifPresent(number -> {
            if (list.waiting().folded(number)) {
                list.waiting().fold(number, false);
            } else {
                list.waiting()
                        .foldedAfter(number)
                        .ifPresent(place -> list.waiting().fold(place, false));
            }
        });
    }

    /** What was read is decided: elsewhere, or here by a step that is on its way and may be followed by its taking back. */
    private void decided(Shown shown) {
        if (serial.idle()) {
            vanished(shown);
        } else {
            serial.afterwards(() -> {
                reader.forget(shown.number());
                // Who looks at another one by now must not be disturbed there.
                if (current.get().equals(Optional.of(shown.number()))) {
                    lookAgain();
                }
            });
        }
    }

    private void vanished(Shown shown) {
        list.waiting().remove(List.of(shown.number()));
        voice.say("conflicts.gone");
        moveOn(shown.number());
    }

    /** Marks what is looked at. */
    void mark() {
        current.get().ifPresent(list::mark);
    }

    /** Puts what is looked at to the end. */
    void later() {
        current.get().ifPresent(number -> {
            Optional<ConflictRow> next =
                    list.waiting().after(number, 1).stream().findFirst();
            list.waiting().later(number);
            next.ifPresent(row -> show(row.number()));
        });
    }

    /** Why what is looked at cannot be decided so, as the key of a text; empty where it can. */
    Optional<String> blocked(Verdict verdict) {
        if (!mayDecide()) {
            return Optional.of("conflicts.blocked.role");
        }
        return reader.shown().get().flatMap(verdict::blocked);
    }

    /** Decides what is looked at, and moves on. */
    void decide(Verdict verdict) {
        Optional<String> blocked = blocked(verdict);
        if (blocked.isPresent()) {
            voice.say(blocked.get());
        } else {
            reader.shown().get().ifPresent(shown -> decide(shown, verdict.choice(), verdict.word()));
        }
    }

    private void decide(Shown shown, Choice choice, String word) {
        long number = shown.number();
        list.waiting().row(number).ifPresent(row -> {
            list.marked().remove(number);
            reader.forget(number);
            decisions.begin(new Step.One(List.of(row), shown.detail().conflict(), choice));
            voice.decided("conflicts.decided." + word, title(row));
            moveOn(number);
        });
    }

    private static String title(ConflictRow row) {
        return row.title().orElse(row.key().text());
    }

    /** Decides all that is marked alike. */
    void decideMarked(Verdict verdict) {
        if (!mayDecide()) {
            voice.say("conflicts.blocked.role");
            return;
        }
        List<ConflictRow> rows = list.waiting().rows(list.marked());
        if (rows.isEmpty()) {
            voice.say("conflicts.marked.none");
            return;
        }
        long from = current.get().orElse(0L);
        list.marked().clear();
        rows.forEach(row -> reader.forget(row.number()));
        decisions.begin(new Step.Many(rows, verdict.choice()));
        voice.decided("conflicts.decided.many." + verdict.word(), rows.size());
        list.waiting().row(from).ifPresentOrElse(row -> show(from), () -> moveOn(from));
    }

    /** Decides for what was edited, and moves on; stays where it is no value of the field. */
    void saveEdited() {
        if (mayDecide()) {
            result.choice()
                    .ifPresent(choice -> reader.shown().get().ifPresent(shown -> decide(shown, choice, "edited")));
        }
    }

    /** Takes the last decision back, and looks at it again: at once in the list, with its values once the store has followed. */
    void undo() {
        decisions
                .undo(step -> {
                    step.numbers().forEach(reader::forget);
                    lookAgain();
                })
                .flatMap(ConflictsViewModel::first)
                .ifPresent(row -> {
                    rules.making().leave();
                    list.waiting().fold(row.number(), false);
                    current.set(Optional.of(row.number()));
                    reader.expect();
                });
    }

    private void lookAgain() {
        current.get()
                .filter(number -> list.waiting().row(number).isPresent())
                .ifPresentOrElse(this::show, () -> moveOn(current.get().orElse(0L)));
    }

    private static Optional<ConflictRow> first(Step step) {
        return step.rows().stream().findFirst();
    }

    /** Decides again what was taken back. */
    void redo() {
        decisions.redo().ifPresent(step -> {
            step.numbers().forEach(reader::forget);
            current.get().filter(number -> list.waiting().row(number).isEmpty()).ifPresent(this::moveOn);
        });
    }

    /** Makes a rule of what is looked at, or puts that away again. */
    void always() {
        reader.shown().get().ifPresent(rules::toggle);
    }

    /** Makes the rule. */
    void makeRule() {
        rules.make(settled -> {
            List<ConflictRow> rows = list.waiting().rows(java.util.Set.copyOf(settled.settled()));
            decisions.made(new RuleStep(settled.rule(), settled.settled(), rows));
            current.get().filter(number -> list.waiting().row(number).isEmpty()).ifPresent(this::moveOn);
        });
    }
}
