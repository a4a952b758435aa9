package dev.syncline.console.settings;

import dev.syncline.console.control.Wrap;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.Field;
import dev.syncline.rules.Rule;
import dev.syncline.rules.Strategy;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The standing decisions about conflicts. */
final class RulesSection implements Section {
    private final VBox view = new VBox();
    private final VBox list = new VBox();
    private final Workbench workbench;
    private final SettingsParts parts;

    RulesSection(Workbench workbench, SettingsParts parts) {
        this.workbench = workbench;
        this.parts = parts;
        list.getStyleClass().add("cards");
        view.getStyleClass().add("section");
        view.getChildren().addAll(list, form());
        workbench.texts().language().addListener(changed -> refresh());
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void refresh() {
        workbench.background().run(() -> parts.rules().list(parts.actor()), this::show, this::complain);
    }

    private void show(List<Rule> rules) {
        list.getChildren().setAll(rules.stream().map(this::row).toList());
        if (rules.isEmpty()) {
            Label none = new Label(workbench.texts().get("settings.rules.none"));
            none.getStyleClass().add("form-hint");
            Wrap.on(none);
            list.getChildren().add(none);
        }
    }

    private Node row(Rule rule) {
        String scope = rule.product()
                .map(product -> workbench.texts().get("settings.rules.product", product))
                .or(() -> rule.vendor().map(vendor -> workbench.texts().get("settings.rules.vendor", vendor)))
                .or(() -> rule.category().map(category -> workbench.texts().get("settings.rules.category", category)))
                .or(() -> rule.shop().map(shop -> workbench.texts().get("settings.rules.shop", shop)))
                .orElse(workbench.texts().get("settings.rules.everything"));
        String field = rule.field()
                .map(Field::fieldName)
                .or(() -> rule.group().map(group -> Words.word(workbench.texts(), "settings.group", group)))
                .orElse(workbench.texts().get("settings.rules.allfields"));
        Label text = new Label(workbench
                .texts()
                .get(
                        "settings.rules.line",
                        scope,
                        field,
                        Words.word(workbench.texts(), "settings.strategy", rule.strategy())));
        Wrap.on(text);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button remove = new Button(null, new FontIcon(Feather.TRASH_2));
        remove.getStyleClass().add("flat");
        remove.setId("rule-remove-" + rule.id().orElse(0L));
        remove.setAccessibleText(workbench.texts().get("settings.rules.remove") + " " + text.getText());
        remove.setDisable(!parts.mayChange());
        remove.setOnAction(event ->
                change(() -> parts.rules().remove(parts.actor(), rule.id().orElseThrow())));
        HBox row = new HBox(text, gap, remove);
        row.getStyleClass().addAll("card", "card-head");
        return row;
    }

    private Node form() {
        TextField vendor = new TextField();
        vendor.setId("rule-vendor");
        ComboBox<Field> field = new ComboBox<>();
        field.setId("rule-field");
        field.getItems().setAll(Field.values());
        field.setConverter(new javafx.util.StringConverter<>() {
            @Override
            public String toString(Field value) {
                return value == null ? "" : value.fieldName();
            }

            @Override
            public Field fromString(String text) {
                return Field.named(text).orElseThrow();
            }
        });
        ComboBox<Strategy> strategy = Words.choice(workbench.texts(), "settings.strategy", List.of(Strategy.values()));
        strategy.setId("rule-strategy");
        strategy.setValue(Strategy.ETILIZE_PRIORITY);
        Button add = new Button();
        add.setId("rule-add");
        add.textProperty().bind(workbench.texts().bind("settings.rules.add"));
        add.getStyleClass().add("accent");
        add.setOnAction(event -> change(() -> parts.rules()
                .add(parts.actor(), rule(strategy.getValue(), vendor.getText().strip(), field.getValue()))));
        Form form = new Form(workbench.texts());
        form.add("settings.rules.new.vendor", vendor);
        form.add("settings.rules.new.field", field);
        form.add("settings.rules.new.strategy", strategy);
        form.addWide(add);
        VBox card = new VBox(form);
        card.getStyleClass().add("card");
        card.setDisable(!parts.mayChange());
        return card;
    }

    private Rule rule(Strategy strategy, String vendor, Field field) {
        return new Rule(
                Optional.empty(),
                strategy,
                Optional.empty(),
                Optional.empty(),
                vendor.isEmpty() ? Optional.empty() : Optional.of(vendor),
                Optional.empty(),
                Optional.ofNullable(field),
                Optional.empty(),
                workbench.formats().now());
    }

    private void change(Runnable work) {
        workbench
                .background()
                .run(
                        () -> {
                            work.run();
                            return true;
                        },
                        done -> {
                            workbench.notices().say(workbench.texts().get("settings.saved"));
                            refresh();
                        },
                        this::complain);
    }

    private void complain(Exception failure) {
        workbench.notices().complain(workbench.sentences().of(failure));
    }
}
