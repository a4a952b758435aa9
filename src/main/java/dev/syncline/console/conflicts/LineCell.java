package dev.syncline.console.conflicts;

import dev.syncline.console.text.FieldNames;
import dev.syncline.console.text.Texts;
import dev.syncline.model.Field;
import dev.syncline.service.grid.ConflictRow;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the list: the head of a group, or a conflict with its mark. */
final class LineCell extends ListCell<Line> {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final FontIcon mark = new FontIcon(Feather.SQUARE);
    private final FontIcon arrow = new FontIcon(Feather.CHEVRON_DOWN);
    private final FontIcon trouble = new FontIcon(Feather.ALERT_TRIANGLE);
    private final Label first = new Label();
    private final Label second = new Label();
    private final HBox box;
    private final Texts texts;
    private final FieldNames names;
    private final ConflictsViewModel model;

    LineCell(Texts texts, ConflictsViewModel model) {
        this.texts = texts;
        this.names = new FieldNames(texts);
        this.model = model;
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label markBox = new Label(null, mark);
        markBox.getStyleClass().add("line-mark");
        markBox.setOnMouseClicked(event -> {
            if (getItem() instanceof Line.Item(var place, var row)) {
                model.list().mark(row.number());
                event.consume();
            }
        });
        first.getStyleClass().add("line-first");
        second.getStyleClass().add("line-second");
        first.setMinWidth(0);
        second.setMinWidth(Region.USE_PREF_SIZE);
        box = new HBox(markBox, arrow, first, gap, trouble, second);
        box.getStyleClass().add("line");
        box.setMinWidth(0);
        box.setPrefWidth(0);
        getStyleClass().add("line-cell");
        model.list().marked().addListener((javafx.collections.SetChangeListener<Long>) change -> showMark());
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(GROUP, false);
            pseudoClassStateChanged(MARKED, false);
            return;
        }
        switch (line) {
            case Line.Group group -> show(group);
            case Line.Item(var place, var row) -> show(row);
        }
        boolean group = line instanceof Line.Group;
        arrow.setVisible(group);
        arrow.setManaged(group);
        showMark();
        setGraphic(box);
        String folded = line instanceof Line.Group head && head.folded() ? ", " + texts.get("conflicts.folded") : "";
        setAccessibleText(first.getText() + ", " + second.getText() + folded);
    }

    private void show(Line.Group group) {
        pseudoClassStateChanged(GROUP, true);
        first.setText(group.later() ? texts.get("conflicts.group.later") : title(group));
        second.setText(Integer.toString(group.count()));
        arrow.setIconCode(group.folded() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
        trouble.setVisible(false);
        trouble.setManaged(false);
    }

    private String title(Line.Group group) {
        return switch (Grouping.of(model.list().grouping().get())) {
            case FIELD -> Field.named(group.title()).map(names::of).orElse(group.title());
            case VENDOR -> group.title().isEmpty() ? texts.get("conflicts.vendor.none") : group.title();
            case PRODUCT, NONE -> group.title();
        };
    }

    private void show(ConflictRow row) {
        pseudoClassStateChanged(GROUP, false);
        String title = row.title().orElse(row.key().text());
        String field = names.of(row.path());
        Grouping grouping = Grouping.of(model.list().grouping().get());
        first.setText(grouping == Grouping.PRODUCT ? field : title);
        second.setText(
                switch (grouping) {
                    case PRODUCT -> "";
                    case FIELD -> row.sku().orElse(row.key().text());
                    case VENDOR, NONE -> names.of(row.path().field());
                });
        boolean refused = model.decisions().refusal(row.number()).isPresent();
        trouble.setVisible(refused);
        trouble.setManaged(refused);
    }

    private void showMark() {
        boolean item = getItem() instanceof Line.Item;
        boolean marked = getItem() instanceof Line.Item(var place, var row)
                && model.list().marked().contains(row.number());
        mark.setIconCode(marked ? Feather.CHECK_SQUARE : Feather.SQUARE);
        box.getChildren().getFirst().setVisible(item);
        box.getChildren().getFirst().setManaged(item);
        pseudoClassStateChanged(MARKED, marked);
    }
}
