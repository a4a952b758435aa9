package dev.syncline.console.products;

import dev.syncline.console.text.ValueWords;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** The variants as a grid. A cell in which the sides differ shows both, the catalogue's word first. */
final class VariantTable {
    private static final double ROW = 32;
    private static final int LONGEST = 60;
    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

    private final TableView<VariantLine> view = new TableView<>();
    private final Workbench workbench;
    private final ValueWords words;

    VariantTable(Workbench workbench) {
        this.workbench = workbench;
        this.words = new ValueWords(workbench.texts());
        view.setId("inspector-variants");
        view.setFixedCellSize(ROW);
        view.accessibleTextProperty().bind(workbench.texts().bind("products.tab.variants", ""));
        column("variant", 150, line -> new Pair(name(line), name(line), line.here() != line.there(), where(line)));
        field("sku", 110, Field.SKU);
        field("price", 110, Field.PRICE);
        field("compareAtPrice", 110, Field.COMPARE_AT_PRICE);
        column(
                "stock",
                90,
                line -> new Pair(
                        stock(line.stockHere()),
                        stock(line.stockThere()),
                        !line.stockHere().equals(line.stockThere()),
                        ""));
        field("barcode", 120, Field.BARCODE);
        field("weight", 90, Field.WEIGHT);
    }

    Node view() {
        return view;
    }

    void show(List<VariantLine> variants) {
        view.getItems().setAll(variants);
    }

    /** What both sides say, whether that is worth a mark, and what to add. */
    private record Pair(String here, String there, boolean differs, String note) {
        String text() {
            String both = differs && !here.equals(there) ? here + "  |  " + there : here;
            return note.isEmpty() ? both : both + "  (" + note + ")";
        }
    }

    private String name(VariantLine line) {
        return line.field(Field.CHOICES)
                .map(field ->
                        words.line(field.local().or(field::remote), LONGEST).replace(", ", " / "))
                .orElse(line.key().text());
    }

    private String where(VariantLine line) {
        if (line.here() == line.there()) {
            return "";
        }
        return workbench.texts().get(line.here() ? "products.variant.here" : "products.variant.there");
    }

    private static String stock(Optional<Long> stock) {
        return stock.map(number -> Long.toString(number)).orElse("–");
    }

    private void field(String name, double width, Field field) {
        column(
                name,
                width,
                line -> line.field(field)
                        .map(found -> new Pair(
                                words.line(found.local(), LONGEST),
                                words.line(found.remote(), LONGEST),
                                found.differs(),
                                ""))
                        .orElse(new Pair("–", "–", false, "")));
    }

    private void column(String name, double width, Function<VariantLine, Pair> pair) {
        TableColumn<VariantLine, Pair> column = new TableColumn<>();
        column.textProperty().bind(workbench.texts().bind("products.variant." + name));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(pair.apply(cell.getValue())));
        column.setCellFactory(any -> new PairCell());
        view.getColumns().add(column);
    }

    private final class PairCell extends TableCell<VariantLine, Pair> {
        private final Tooltip both = new Tooltip();

        @Override
        protected void updateItem(Pair pair, boolean empty) {
            super.updateItem(pair, empty);
            boolean differs = !empty && pair != null && pair.differs();
            pseudoClassStateChanged(DIFFERS, differs);
            setText(empty || pair == null ? "" : pair.text());
            if (differs) {
                both.setText(workbench.texts().get("products.variant.both", pair.here(), pair.there()));
                setTooltip(both);
            } else {
                setTooltip(null);
            }
        }
    }
}
