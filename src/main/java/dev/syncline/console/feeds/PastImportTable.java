package dev.syncline.console.feeds;

import dev.syncline.console.control.Columns;
import dev.syncline.console.control.Tables;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.text.Texts;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.PastImport;
import dev.syncline.engine.Shop;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Past imports: when, who, which file, and what it did. Hidden where there are none. */
final class PastImportTable {
    private final TableView<PastImport> table = new TableView<>();
    private final VBox view = new VBox();
    private final Workbench workbench;
    private final PastImports model;

    /** @param wanted whether there is room for it beside what the screen shows */
    PastImportTable(Workbench workbench, PastImports model, ObservableBooleanValue wanted) {
        this.workbench = workbench;
        this.model = model;
        Texts texts = workbench.texts();
        Tables.prepare(table, "feeds-past", workbench.appearance());
        table.accessibleTextProperty().bind(texts.bind("feeds.past"));
        Columns columns = new Columns(texts, workbench.preferences(), "feeds.past", Tables.em(workbench.appearance()));
        table.getColumns()
                .add(columns.text(
                        "at", 9, past -> text(past, one -> workbench.formats().moment(one.at()))));
        table.getColumns().add(columns.text("actor", 7, past -> text(past, PastImport::actor)));
        table.getColumns().add(columns.text("shop", 8, past -> text(past, this::shop)));
        table.getColumns().add(columns.column("file", 18, past -> text(past, PastImport::file), PastImportTable::name));
        figure(columns, "products", PastImport.Figures::products);
        figure(columns, "created", PastImport.Figures::created);
        figure(columns, "changed", PastImport.Figures::changed);
        figure(columns, "removed", PastImport.Figures::removed);
        figure(columns, "rejected", PastImport.Figures::rejected);
        Tables.fill(table, "file");
        table.setItems(model.list());
        Label name = new Label();
        name.textProperty().bind(texts.bind("feeds.past"));
        name.getStyleClass().add("feeds-past-name");
        VBox.setVgrow(table, Priority.ALWAYS);
        view.getStyleClass().add("feeds-past");
        view.getChildren().addAll(name, table);
        view.visibleProperty().bind(Bindings.isNotEmpty(model.list()).and(wanted));
        view.managedProperty().bind(view.visibleProperty());
    }

    Node view() {
        return view;
    }

    void attach(Subscriptions subscriptions) {
        subscriptions.on(workbench.texts().language(), table::refresh);
        read();
    }

    void read() {
        model.read(failure -> workbench.notices().complain(workbench.sentences().of(failure)));
    }

    private void figure(Columns columns, String id, ToLongFunction<PastImport.Figures> figure) {
        table.getColumns()
                .add(columns.figure(
                        id,
                        7,
                        past -> text(past, one -> workbench.formats().number(figure.applyAsLong(one.figures())))));
    }

    private static ObservableValue<String> text(PastImport past, Function<PastImport, String> text) {
        return new ReadOnlyStringWrapper(text.apply(past));
    }

    /** The name of the file; where it lay is in the tooltip. */
    private static void name(TableCell<PastImport, String> cell, String file) {
        cell.setText(file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1));
        cell.setTooltip(new Tooltip(file));
    }

    private String shop(PastImport past) {
        return workbench.live().standing().get().shops().stream()
                .filter(shop -> shop.id().equals(past.shop()))
                .map(Shop::name)
                .findFirst()
                .orElse("");
    }
}
