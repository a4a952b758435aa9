package dev.syncline.console.products;

import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.Target;
import dev.syncline.console.text.ValueWords;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.HistoryEntry;
import dev.syncline.service.grid.HistoryRow;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What happened to the product, the newest first. */
final class TimelinePane {
    private static final double ROW = 46;
    private static final int LONGEST = 120;

    private final ListView<HistoryRow> list = new ListView<>();
    private final Hyperlink all = new Hyperlink();
    private final VBox view = new VBox(all, list);
    private final Workbench workbench;
    private final ValueWords words;

    TimelinePane(Workbench workbench) {
        this.workbench = workbench;
        this.words = new ValueWords(workbench.texts());
        list.setId("inspector-timeline");
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new EntryCell());
        list.accessibleTextProperty().bind(workbench.texts().bind("products.tab.timeline", ""));
        Label nothing = new Label();
        nothing.textProperty().bind(workbench.texts().bind("products.timeline.none"));
        list.setPlaceholder(nothing);
        all.setId("inspector-history");
        all.textProperty().bind(workbench.texts().bind("products.timeline.all"));
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    Node view() {
        return view;
    }

    void show(List<HistoryRow> history) {
        list.getItems().setAll(history);
        all.setVisible(!history.isEmpty());
        all.setManaged(!history.isEmpty());
        if (!history.isEmpty()) {
            String key = history.getFirst().entry().key();
            all.setOnAction(event -> workbench.navigator().go(Target.of(ScreenId.HISTORY, "product", key)));
        }
    }

    private final class EntryCell extends ListCell<HistoryRow> {
        private final Label what = new Label();
        private final Label when = new Label();
        private final Label values = new Label();
        private final FontIcon icon = new FontIcon(Feather.CIRCLE);
        private final VBox box;

        EntryCell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            when.getStyleClass().add("heading-about");
            when.setMinWidth(Region.USE_PREF_SIZE);
            what.setGraphic(icon);
            values.setTextOverrun(OverrunStyle.ELLIPSIS);
            values.getStyleClass().add("timeline-values");
            box = new VBox(new HBox(what, gap, when), values);
            box.maxWidthProperty().bind(list.widthProperty().subtract(36));
        }

        @Override
        protected void updateItem(HistoryRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            HistoryEntry entry = row.entry();
            icon.setIconCode(icon(entry.action()));
            String action = workbench.texts().has("history.action." + entry.action())
                    ? workbench.texts().get("history.action." + entry.action())
                    : entry.action();
            what.setText(entry.field().map(field -> action + "  " + field).orElse(action));
            when.setText(workbench.formats().moment(entry.at()) + "  " + entry.actor());
            values.setText(
                    entry.before().isEmpty() && entry.after().isEmpty()
                            ? ""
                            : words.line(entry.before(), LONGEST) + "  →  " + words.line(entry.after(), LONGEST));
            setGraphic(box);
            setAccessibleText(what.getText() + " " + when.getText() + " " + values.getText());
        }

        private static Feather icon(String action) {
            return switch (action) {
                case "import" -> Feather.DOWNLOAD;
                case "push", "create" -> Feather.ARROW_RIGHT;
                case "pull" -> Feather.ARROW_LEFT;
                case "delete" -> Feather.TRASH_2;
                case "resolve" -> Feather.GIT_MERGE;
                default -> Feather.CIRCLE;
            };
        }
    }
}
