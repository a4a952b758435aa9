package dev.syncline.console.plan;

import dev.syncline.console.control.Columns;
import dev.syncline.console.control.Tables;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.text.FieldNames;
import dev.syncline.console.text.Sentences;
import dev.syncline.console.text.Texts;
import dev.syncline.console.text.ValueWords;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.Value;
import dev.syncline.plan.ItemField;
import dev.syncline.plan.ItemKind;
import dev.syncline.plan.PlanItem;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.javafx.FontIcon;

/** The steps of a plan, and the fields of those that are open, with what stands now and what will stand. */
final class PlanTable {
    private static final int LONGEST = 200;
    private static final int LONGEST_TIP = 2000;

    private final TableView<PlanLine> table = new TableView<>();
    private final Texts texts;
    private final ValueWords words;
    private final FieldNames names;
    private final Sentences said;
    private final PlanViewModel model;

    PlanTable(Workbench workbench, PlanViewModel model) {
        this.texts = workbench.texts();
        this.words = new ValueWords(texts);
        this.names = new FieldNames(texts);
        this.said = workbench.sentences();
        this.model = model;
        Tables.prepare(table, "plan-steps", workbench.appearance());
        table.accessibleTextProperty().bind(texts.bind("plan.steps"));
        Columns columns = new Columns(texts, workbench.preferences(), "plan", Tables.em(workbench.appearance()));
        table.getColumns().add(StepTick.column(columns, model));
        table.getColumns().add(StepName.column(columns, model));
        table.getColumns()
                .add(columns.text(
                        "sku",
                        7.5,
                        line -> step(
                                line,
                                item -> item.sku().orElseGet(() -> item.key().text()))));
        table.getColumns().add(columns.nodes("does", 10.5, PlanTable::same, Label::new, this::does));
        table.getColumns().add(columns.text("field", 12, line -> text(line, this::field)));
        table.getColumns().add(columns.column("now", 11, line -> value(line, ItemField::before), this::value));
        table.getColumns().add(columns.column("then", 11, line -> value(line, ItemField::after), this::value));
        table.getColumns().add(columns.nodes("why", 13, PlanTable::same, Label::new, this::why));
        Tables.fill(table, "now", "then", "why");
        table.setRowFactory(made -> new PlanLineRow(model));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel()
                .getSelectedIndices()
                // The control tells of a change before its list has all of it.
                .addListener((ListChangeListener<Integer>)
                        change -> workbench.background().fx().execute(this::mark));
        table.setItems(model.lines());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    TableView<PlanLine> view() {
        return table;
    }

    void attach(Subscriptions subscriptions) {
        subscriptions.on(texts.language(), table::refresh);
        subscriptions.on(model.leaveOuts().out(), table::refresh);
    }

    private void pressed(KeyEvent event) {
        int index = table.getSelectionModel().getSelectedIndex();
        if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
            // Selecting 100,000 rows in the control stalls it; the bar above acts on all that are shown.
            event.consume();
            return;
        }
        if (index < 0 || index >= model.lines().size() || event.isShortcutDown()) {
            return;
        }
        PlanLine line = model.lines().get(index);
        switch (event.getCode()) {
            case SPACE -> {
                mark();
                model.toggleMarked();
            }
            case RIGHT -> {
                if (line instanceof PlanLine.Step step && !step.open()) {
                    // Lines that come in above many selected ones cost seconds.
                    table.getSelectionModel().clearAndSelect(index);
                    model.lines().toggle(index);
                }
            }
            case LEFT -> close(index);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void mark() {
        model.marked().mark(table.getSelectionModel().getSelectedIndices());
    }

    private void close(int from) {
        int index = from;
        while (index > 0 && model.lines().get(index) instanceof PlanLine.OfField) {
            index--;
        }
        if (model.lines().get(index) instanceof PlanLine.Step step && step.open()) {
            table.getSelectionModel().clearAndSelect(index);
            model.lines().toggle(index);
        }
    }

    private static ObservableValue<PlanLine> same(PlanLine line) {
        return new ReadOnlyObjectWrapper<>(line);
    }

    private static ObservableValue<String> text(PlanLine line, Function<PlanLine, String> text) {
        return new ReadOnlyStringWrapper(line.blank() ? "" : text.apply(line));
    }

    private static ObservableValue<String> step(PlanLine line, Function<PlanItem, String> text) {
        return text(
                line, one -> one instanceof PlanLine.Step ? text.apply(one.row().item()) : "");
    }

    private void does(Label label, PlanLine line) {
        if (line.blank() || line instanceof PlanLine.OfField) {
            label.setText("");
            label.setGraphic(null);
            return;
        }
        PlanItem item = line.row().item();
        String kind = texts.get("plan.kind." + lower(item.kind().name()));
        label.setText(
                item.kind() == ItemKind.UPDATE
                        ? item.mutation()
                                .map(mutation -> texts.get("plan.writes." + lower(mutation.name())))
                                .orElse(kind)
                        : kind);
        label.setGraphic(new FontIcon(KindIcons.of(item.kind())));
    }

    /** The only field of a step, or the one of the line; empty for a step with several. */
    private static Optional<ItemField> only(PlanLine line) {
        return switch (line) {
            case PlanLine.OfField(var row, ItemField field) -> Optional.of(field);
            case PlanLine.Step step ->
                step.row().item().fields().size() == 1
                        ? Optional.of(step.row().item().fields().getFirst())
                        : Optional.empty();
        };
    }

    private String field(PlanLine line) {
        return only(line)
                .map(field -> names.of(field.path()))
                .orElseGet(() ->
                        texts.get("plan.fields", line.row().item().fields().size()));
    }

    private ObservableValue<Optional<Value>> value(PlanLine line, Function<ItemField, Optional<Value>> side) {
        return new ReadOnlyObjectWrapper<>(
                line.blank() ? Optional.of(NOTHING) : only(line).map(side).orElse(Optional.of(NOTHING)));
    }

    private static final Value NOTHING = Value.text(" ");

    private void value(TableCell<PlanLine, Optional<Value>> cell, Optional<Value> value) {
        cell.setText(words.line(value, LONGEST));
        String whole = words.full(value);
        cell.setTooltip(
                whole.length() < 20 ? null : new Tooltip(whole.substring(0, Math.min(whole.length(), LONGEST_TIP))));
    }

    private void why(Label label, PlanLine line) {
        if (line.blank()) {
            label.setText("");
            label.setGraphic(null);
            return;
        }
        String why = said.of(only(line).map(ItemField::by));
        boolean drift = Drift.in(line);
        label.setText(drift && why.isEmpty() ? texts.get("plan.drift") : why);
        label.setGraphic(drift ? new FontIcon(org.kordamp.ikonli.feather.Feather.SHUFFLE) : null);
        label.setTooltip(drift ? new Tooltip(texts.get("plan.drift.hint")) : why.isEmpty() ? null : new Tooltip(why));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
