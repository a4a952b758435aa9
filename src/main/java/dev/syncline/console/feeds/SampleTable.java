package dev.syncline.console.feeds;

import dev.syncline.console.control.Wrap;
import dev.syncline.console.text.ValueWords;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import dev.syncline.service.FeedPreview.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** The first products of a file at the left; the fields of the chosen one, as they were understood, at the right. */
final class SampleTable {
    private static final double ROW = 30;
    private static final int LONGEST = 300;

    private final ListView<Sample> products = new ListView<>();
    private final TableView<Map.Entry<FieldPath, Value>> fields = new TableView<>();
    private final SplitPane view = new SplitPane(products, fields);
    private final Workbench workbench;
    private final ValueWords words;

    SampleTable(Workbench workbench) {
        this.workbench = workbench;
        this.words = new ValueWords(workbench.texts());
        products.setId("feeds-samples");
        products.setFixedCellSize(ROW);
        products.setCellFactory(any -> new SampleCell());
        products.accessibleTextProperty().bind(workbench.texts().bind("feeds.tab.samples", ""));
        fields.setId("feeds-fields");
        fields.setFixedCellSize(ROW);
        fields.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        TableColumn<Map.Entry<FieldPath, Value>, String> name = new TableColumn<>();
        name.textProperty().bind(workbench.texts().bind("feeds.field"));
        name.setPrefWidth(240);
        name.setSortable(false);
        name.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(cell.getValue().getKey().toString()));
        TableColumn<Map.Entry<FieldPath, Value>, Value> value = new TableColumn<>();
        value.textProperty().bind(workbench.texts().bind("feeds.value"));
        value.setSortable(false);
        value.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue()));
        value.setCellFactory(any -> new ValueCell());
        fields.getColumns().add(name);
        fields.getColumns().add(value);
        fields.accessibleTextProperty().bind(workbench.texts().bind("feeds.field"));
        view.setDividerPositions(0.32);
        products.getSelectionModel()
                .selectedItemProperty()
                .addListener((observed, before, after) -> fields.getItems()
                        .setAll(
                                after == null
                                        ? List.of()
                                        : List.copyOf(after.fields().values().entrySet())));
    }

    Node view() {
        return view;
    }

    void show(List<Sample> samples) {
        products.getItems().setAll(samples);
        products.getSelectionModel().selectFirst();
    }

    private final class SampleCell extends ListCell<Sample> {
        @Override
        protected void updateItem(Sample sample, boolean empty) {
            super.updateItem(sample, empty);
            setText(
                    empty || sample == null
                            ? ""
                            : workbench.texts().get("feeds.sample", sample.key().text(), sample.line(), sample.rows()));
        }
    }

    private final class ValueCell extends javafx.scene.control.TableCell<Map.Entry<FieldPath, Value>, Value> {
        private final Tooltip whole = new Tooltip();

        ValueCell() {
            Wrap.on(whole);
            whole.setMaxWidth(600);
        }

        @Override
        protected void updateItem(Value value, boolean empty) {
            super.updateItem(value, empty);
            if (empty || value == null) {
                setText("");
                setTooltip(null);
                return;
            }
            setText(words.line(Optional.of(value), LONGEST));
            whole.setText(words.line(Optional.of(value), 2000));
            setTooltip(whole);
        }
    }
}
