package dev.syncline.console.history;

import dev.syncline.console.control.TypingField;
import dev.syncline.console.text.FieldNames;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.Field;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the history is filtered by. */
final class HistoryFilterBar {
    private static final List<String> ACTIONS = List.of(
            "",
            "import",
            "push",
            "pull",
            "create",
            "archive",
            "delete",
            "remove",
            "adopt",
            "settle",
            "resolve",
            "take-back",
            "undo",
            "request",
            "create-collection",
            "pin",
            "exclude",
            "release");

    private final FlowPane view = new FlowPane();
    private final TypingField text;
    private final TypingField product;
    private final TypingField run;
    private final TypingField actor;
    private final ComboBox<String> action = new ComboBox<>();
    private final ComboBox<String> field = new ComboBox<>();
    private final DatePicker since = new DatePicker();
    private final Workbench workbench;
    private final HistoryViewModel model;
    private boolean filling;

    HistoryFilterBar(Workbench workbench, HistoryViewModel model) {
        this.workbench = workbench;
        this.model = model;
        FieldNames names = new FieldNames(workbench.texts());
        HistoryWords words = new HistoryWords(workbench.texts());
        text = typing("text", "filter-wide");
        product = typing("product", "filter-narrow");
        run = typing("run", "filter-short");
        actor = typing("actor", "filter-narrow");
        choice(action, "action", ACTIONS, words::action);
        choice(
                field,
                "field",
                Stream.concat(Stream.of(""), Arrays.stream(Field.values()).map(Field::fieldName))
                        .toList(),
                name -> Field.named(name).map(names::of).orElse(name));
        since.setId("history-since");
        since.promptTextProperty().bind(workbench.texts().bind("history.filter.since"));
        since.accessibleTextProperty().bind(workbench.texts().bind("history.filter.since"));
        since.valueProperty().addListener(changed -> changed());
        since.getStyleClass().add("filter-narrow");
        Button clear = new Button(null, new FontIcon(Feather.X));
        clear.setId("history-clear");
        clear.textProperty().bind(workbench.texts().bind("history.filter.clear"));
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.visibleProperty().bind(model.filter().map(HistoryFilter::isOn));
        clear.managedProperty().bind(clear.visibleProperty());
        clear.setOnAction(event -> show(HistoryFilter.ALL));
        view.getStyleClass().add("history-filter");
        view.getChildren().addAll(text, product, run, actor, action, field, since, clear);
    }

    Node view() {
        return view;
    }

    void focus() {
        text.requestFocus();
        text.selectAll();
    }

    /** Shows a filter and lists what it finds. */
    void show(HistoryFilter filter) {
        filling = true;
        text.setText(filter.text());
        product.setText(filter.product());
        run.setText(filter.run().map(String::valueOf).orElse(""));
        actor.setText(filter.actor());
        action.setValue(filter.action());
        field.setValue(filter.field().map(Field::fieldName).orElse(""));
        since.setValue(filter.since()
                .map(moment -> moment.atZone(ZoneId.systemDefault()).toLocalDate())
                .orElse(null));
        filling = false;
        changed();
    }

    private TypingField typing(String name, String style) {
        TypingField typing = new TypingField(workbench.texts().bind("history.filter." + name), typed -> changed());
        typing.setId("history-" + name);
        typing.getStyleClass().add(style);
        return typing;
    }

    private void choice(
            ComboBox<String> box, String name, List<String> values, java.util.function.UnaryOperator<String> words) {
        box.setId("history-" + name);
        box.getItems().setAll(values);
        box.setValue("");
        box.accessibleTextProperty().bind(workbench.texts().bind("history.filter." + name));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null || value.isEmpty()
                        ? workbench.texts().get("history.filter." + name)
                        : words.apply(value);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        box.valueProperty().addListener(changed -> changed());
    }

    private void changed() {
        if (!filling) {
            model.filter(new HistoryFilter(
                    text.getText(),
                    product.getText(),
                    number(run.getText()),
                    actor.getText(),
                    said(action),
                    field(),
                    since()));
        }
    }

    private static Optional<Long> number(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 18 ? Optional.empty() : Optional.of(Long.parseLong(digits));
    }

    private Optional<Field> field() {
        return Field.named(said(field));
    }

    private static String said(ComboBox<String> box) {
        return box.getValue() == null ? "" : box.getValue();
    }

    private Optional<Instant> since() {
        return Optional.ofNullable(since.getValue())
                .map(day -> day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
