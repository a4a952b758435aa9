package dev.syncline.console.runs;

import dev.syncline.console.control.StatePane;
import dev.syncline.console.control.Tone;
import dev.syncline.console.control.Wrap;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.workbench.Workbench;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is stored about how a run went, line by line. */
final class LogTab {
    private final ListView<LogViewModel.Line> list = new ListView<>();
    private final StatePane view;
    private final Workbench workbench;

    LogTab(Workbench workbench, LogViewModel model) {
        this.workbench = workbench;
        list.setId("runs-log");
        list.setItems(model.lines());
        list.setCellFactory(made -> new LineCell());
        list.getStyleClass().add("run-log");
        list.accessibleTextProperty().bind(workbench.texts().bind("runs.tab.log"));
        view = new StatePane(workbench.texts(), "runs.log", list, model.state(), () -> {});
        view.getStyleClass().add("run-tab");
    }

    Node view() {
        return view;
    }

    void attach(Subscriptions subscriptions) {
        subscriptions.on(workbench.texts().language(), list::refresh);
    }

    private final class LineCell extends ListCell<LogViewModel.Line> {
        private final Label at = new Label();
        private final FontIcon icon = new FontIcon(Feather.CIRCLE);
        private final Label said = new Label();
        private final HBox row = new HBox(at, icon, said);

        LineCell() {
            row.getStyleClass().add("log-line");
            at.getStyleClass().add("log-at");
            at.setMinWidth(Region.USE_PREF_SIZE);
            Wrap.on(said);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(LogViewModel.Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            at.setText(line.at().map(workbench.formats()::exactly).orElse(""));
            icon.setIconCode(icon(line.tone()));
            said.setText(workbench.texts().get(line.key(), line.parts().toArray()));
            row.getStyleClass()
                    .removeAll(Arrays.stream(Tone.values())
                            .map(tone -> "log-" + tone.styleClass())
                            .toList());
            row.getStyleClass().add("log-" + line.tone().styleClass());
            setGraphic(row);
        }

        private static Feather icon(Tone tone) {
            return switch (tone) {
                case NEUTRAL -> Feather.CIRCLE;
                case GOOD -> Feather.CHECK_CIRCLE;
                case BUSY -> Feather.LOADER;
                case ATTENTION -> Feather.ALERT_CIRCLE;
                case BAD -> Feather.X_CIRCLE;
            };
        }
    }
}
