package dev.syncline.console.shell;

import dev.syncline.console.action.Action;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.service.grid.ProductRow;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line of the palette: an action with its keys or why it cannot be done, or a product. */
final class PaletteCell extends ListCell<PaletteEntry> {
    private static final int LONGEST = 60;

    private final Label name = new Label();
    private final Label why = new Label();
    private final Label keys = new Label();
    private final FontIcon icon = new FontIcon();
    private final HBox box;
    private final Workbench workbench;

    PaletteCell(Workbench workbench) {
        this.workbench = workbench;
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        name.setGraphic(icon);
        name.setMinWidth(Region.USE_PREF_SIZE);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        why.getStyleClass().add("palette-why");
        keys.getStyleClass().add("key-cap");
        box = new HBox(name, why, gap, keys);
        box.getStyleClass().add("palette-row");
        // As wide as the list, so that long ones are cut rather than scrolled to.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PaletteEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (entry) {
            case PaletteEntry.Deed(Action action) -> show(action);
            case PaletteEntry.Product(ProductRow row) -> show(row);
        }
        setGraphic(box);
        setAccessibleText(name.getText());
    }

    private void show(Action action) {
        action.icon().ifPresent(icon::setIconCode);
        String reason = workbench.actions().reason(action).get();
        name.setText(workbench.texts().get(action.textKey()));
        why.setText(reason);
        box.setDisable(!reason.isEmpty());
        keys.setText(action.shortcut()
                .map(combination -> combination.getDisplayText())
                .orElse(""));
        keys.setVisible(action.shortcut().isPresent());
    }

    private void show(ProductRow row) {
        icon.setIconCode(Feather.PACKAGE);
        box.setDisable(false);
        String title = row.title().orElse(row.key().text()).replaceAll("\\s+", " ");
        name.setText(
                title.length() > LONGEST ? title.substring(0, title.offsetByCodePoints(0, LONGEST / 2)) + "…" : title);
        why.setText(Stream.concat(row.sku().stream(), Stream.of(row.key().text()))
                .distinct()
                .collect(Collectors.joining(" · ")));
        keys.setText(workbench.texts().get("shell.palette.product"));
        keys.setVisible(true);
    }
}
