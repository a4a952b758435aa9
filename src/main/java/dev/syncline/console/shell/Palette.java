package dev.syncline.console.shell;

import dev.syncline.console.action.Action;
import dev.syncline.console.workbench.Workbench;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds what can be done by what one types of it. */
final class Palette {
    private final VBox view = new VBox();
    private final TextField field = new TextField();
    private final ObservableList<Action> found = FXCollections.observableArrayList();
    private final ListView<Action> list = new ListView<>(found);
    private final Workbench workbench;
    private final Runnable close;

    /** @param close takes the palette away */
    Palette(Workbench workbench, Runnable close) {
        this.workbench = workbench;
        this.close = close;
        view.setId("palette");
        view.getStyleClass().add("palette");
        field.setId("palette-field");
        field.promptTextProperty().bind(workbench.texts().bind("shell.palette.prompt"));
        field.textProperty().addListener(changed -> search());
        list.setId("palette-list");
        list.setFixedCellSize(34);
        list.setFocusTraversable(false);
        list.setCellFactory(cells -> new ActionCell());
        list.accessibleTextProperty().bind(workbench.texts().bind("shell.palette.prompt"));
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                run();
            }
        });
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        view.getChildren().addAll(field, list);
    }

    VBox view() {
        return view;
    }

    /** Begins anew. */
    void open() {
        field.clear();
        search();
        field.requestFocus();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> run();
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, found.size() - 1));
        list.getSelectionModel().select(next);
        list.scrollTo(next);
    }

    private void run() {
        Action chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && workbench.actions().reason(chosen).get().isEmpty()) {
            close.run();
            workbench.actions().run(chosen);
        }
    }

    private void search() {
        List<String> words =
                List.of(field.getText().toLowerCase(Locale.ROOT).strip().split("\\s+"));
        found.setAll(workbench.actions().all().stream()
                .filter(action -> !action.id().equals("palette"))
                .filter(action -> words.stream().allMatch(text(action)::contains))
                .sorted(Comparator.comparing(action -> !text(action).startsWith(words.getFirst())))
                .toList());
        list.getSelectionModel().selectFirst();
    }

    private String text(Action action) {
        return workbench.texts().get(action.textKey()).toLowerCase(Locale.ROOT);
    }

    private final class ActionCell extends ListCell<Action> {
        private final Label name = new Label();
        private final Label why = new Label();
        private final Label keys = new Label();
        private final FontIcon icon = new FontIcon();
        private final HBox box;

        ActionCell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            name.setGraphic(icon);
            name.setMinWidth(Region.USE_PREF_SIZE);
            keys.setMinWidth(Region.USE_PREF_SIZE);
            why.getStyleClass().add("palette-why");
            keys.getStyleClass().add("key-cap");
            box = new HBox(name, why, gap, keys);
            box.getStyleClass().add("palette-row");
        }

        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            if (empty || action == null) {
                setGraphic(null);
                return;
            }
            action.icon().ifPresent(icon::setIconCode);
            String reason = workbench.actions().reason(action).get();
            name.setText(workbench.texts().get(action.textKey()));
            why.setText(reason);
            box.setDisable(!reason.isEmpty());
            keys.setText(action.shortcut()
                    .map(combination -> combination.getDisplayText())
                    .orElse(""));
            keys.setVisible(action.shortcut().isPresent());
            setGraphic(box);
            setAccessibleText(name.getText());
        }
    }
}
