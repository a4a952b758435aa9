package dev.syncline.console.shell;

import dev.syncline.console.action.Action;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.Target;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.service.grid.ProductRow;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds by what one types what can be done, and below that products. */
final class Palette {
    private static final Duration PAUSE = Duration.millis(120);

    private final VBox view = new VBox();
    private final CustomTextField field = new CustomTextField();
    private final ObservableList<PaletteEntry> found = FXCollections.observableArrayList();
    private final ListView<PaletteEntry> list = new ListView<>(found);
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Workbench workbench;
    private final ProductFinder products;
    private final Runnable close;

    /** @param close takes the palette away */
    Palette(Workbench workbench, ProductFinder products, Runnable close) {
        this.workbench = workbench;
        this.products = products;
        this.close = close;
        view.setId("palette");
        view.getStyleClass().add("palette");
        field.setId("palette-field");
        field.setLeft(new FontIcon(Feather.SEARCH));
        field.promptTextProperty().bind(workbench.texts().bind("shell.palette.prompt"));
        field.textProperty().addListener(changed -> search());
        list.setId("palette-list");
        list.setFixedCellSize(34);
        list.setFocusTraversable(false);
        list.setCellFactory(cells -> new PaletteCell(workbench));
        list.accessibleTextProperty().bind(workbench.texts().bind("shell.palette.prompt"));
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                run();
            }
        });
        pause.setOnFinished(event -> products.find(field.getText(), this::add));
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
        PaletteEntry chosen = list.getSelectionModel().getSelectedItem();
        switch (chosen) {
            case null -> {}
            case PaletteEntry.Deed(Action action) -> {
                if (workbench.actions().reason(action).get().isEmpty()) {
                    close.run();
                    workbench.actions().run(action);
                }
            }
            case PaletteEntry.Product(ProductRow row) -> {
                close.run();
                workbench
                        .navigator()
                        .go(Target.of(ScreenId.PRODUCTS, "product", row.key().text()));
            }
        }
    }

    /** Actions are found at once; products once the typing pauses. */
    private void search() {
        List<String> words =
                List.of(field.getText().toLowerCase(Locale.ROOT).strip().split("\\s+"));
        found.setAll(workbench.actions().all().stream()
                .filter(action -> !action.id().equals("palette"))
                .filter(action -> words.stream().allMatch(text(action)::contains))
                .sorted(Comparator.comparing(action -> !text(action).startsWith(words.getFirst())))
                .map(PaletteEntry.Deed::new)
                .toList());
        list.getSelectionModel().selectFirst();
        products.find("", none -> {});
        pause.playFromStart();
    }

    /** Adds products below the actions; what is chosen stays chosen. */
    private void add(List<ProductRow> rows) {
        int chosen = list.getSelectionModel().getSelectedIndex();
        found.removeIf(PaletteEntry.Product.class::isInstance);
        rows.forEach(row -> found.add(new PaletteEntry.Product(row)));
        list.getSelectionModel().select(Math.clamp(chosen, 0, Math.max(0, found.size() - 1)));
    }

    private String text(Action action) {
        return workbench.texts().get(action.textKey()).toLowerCase(Locale.ROOT);
    }
}
