package dev.syncline.console.products;

import dev.syncline.console.control.StateBadge;
import dev.syncline.console.control.Tables;
import dev.syncline.console.text.ValueWords;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.ProductStanding;
import dev.syncline.service.grid.ProductRow;
import dev.syncline.service.grid.ProductSort;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/** The table of products. Ordered by the store, never by the control. */
final class ProductTable {
    private static final int LONGEST = 200;

    private final TableView<ProductRow> view = new TableView<>();
    private final Map<ProductSort, TableColumn<ProductRow, ?>> sorted = new EnumMap<>(ProductSort.class);
    private final Workbench workbench;
    private final Standings standings;
    private final ValueWords words;

    ProductTable(Workbench workbench, ProductsViewModel model) {
        this.workbench = workbench;
        this.standings = new Standings(workbench.texts());
        this.words = new ValueWords(workbench.texts());
        Tables.prepare(view, "products-table", workbench.appearance());
        view.getStyleClass().add("striped");
        view.accessibleTextProperty().bind(workbench.texts().bind("shell.screen.products"));
        sorted(ProductSort.TITLE, text("title", 175, row -> cut(row.title().orElse("")), ""));
        text("sku", 112, row -> row.sku().orElse(""), "mono");
        sorted(ProductSort.VENDOR, text("vendor", 92, row -> row.vendor().orElse(""), ""));
        standing();
        text(
                "variants",
                88,
                row -> row.variants() == 0 ? "" : workbench.formats().number(row.variants()),
                "number");
        text("price", 90, row -> row.price().map(words::money).orElse(""), "number");
        sorted(
                ProductSort.CHANGED,
                text("changed", 120, row -> workbench.formats().moment(row.changedAt()), ""));
        sorted(ProductSort.KEY, text("key", 140, row -> row.key().text(), "mono"));
        text(
                "conflicts",
                80,
                row -> row.openConflicts() == 0 ? "" : workbench.formats().number(row.openConflicts()),
                "number");
        // Before the order is set, which new items take away.
        view.setItems(model.rows());
        TableColumn<ProductRow, ?> by = Objects.requireNonNull(sorted.get(model.sort()));
        by.setSortType(model.isDescending() ? SortType.DESCENDING : SortType.ASCENDING);
        view.getSortOrder().add(by);
        view.setSortPolicy(table -> {
            sort(model);
            return true;
        });
    }

    TableView<ProductRow> view() {
        return view;
    }

    private void sort(ProductsViewModel model) {
        if (view.getSortOrder().isEmpty()) {
            model.sort(ProductSort.TITLE, false);
        }
        sorted.forEach((sort, column) -> {
            if (!view.getSortOrder().isEmpty() && view.getSortOrder().getFirst().equals(column)) {
                model.sort(sort, column.getSortType() == SortType.DESCENDING);
            }
        });
    }

    private void sorted(ProductSort sort, TableColumn<ProductRow, ?> column) {
        column.setSortable(true);
        sorted.put(sort, column);
    }

    private TableColumn<ProductRow, String> text(
            String name, double width, Function<ProductRow, String> text, String style) {
        TableColumn<ProductRow, String> column = new TableColumn<>();
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(
                ProductSource.isUnread(cell.getValue()) ? "" : text.apply(cell.getValue())));
        if (!style.isEmpty()) {
            column.getStyleClass().add(style);
        }
        add(name, width, column);
        return column;
    }

    private void standing() {
        TableColumn<ProductRow, ProductRow> column = new TableColumn<>();
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(any -> new StandingCell());
        add("standing", 185, column);
    }

    private void add(String name, double atFullSize, TableColumn<ProductRow, ?> column) {
        double width = Tables.scaled(workbench.appearance(), atFullSize);
        column.setId("products-column-" + name);
        column.setSortable(false);
        column.textProperty().bind(workbench.texts().bind("products.column." + name));
        column.setPrefWidth(workbench.preferences().number("products.width." + name, width));
        column.widthProperty()
                .addListener((observed, before, after) ->
                        workbench.preferences().number("products.width." + name, width, after.doubleValue()));
        view.getColumns().add(column);
    }

    private static String cut(String title) {
        return title.length() > LONGEST ? title.substring(0, LONGEST) : title;
    }

    private final class StandingCell extends TableCell<ProductRow, ProductRow> {
        private final StateBadge badge = new StateBadge();

        @Override
        protected void updateItem(ProductRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null || ProductSource.isUnread(row)) {
                setGraphic(null);
                return;
            }
            ProductStanding standing = row.standing();
            badge.show(standings.word(standing), Standings.tone(standing));
            setGraphic(badge);
        }
    }
}
