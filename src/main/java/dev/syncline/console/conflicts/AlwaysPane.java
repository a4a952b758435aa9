package dev.syncline.console.conflicts;

import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.text.FieldNames;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.rules.Strategy;
import dev.syncline.service.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

/** Makes a rule of a decision: for what, which field, who wins, and how many waiting conflicts that settles. */
final class AlwaysPane {
    private static final List<Strategy> OFFERED =
            List.of(Strategy.ETILIZE_PRIORITY, Strategy.SHOPIFY_PRIORITY, Strategy.MERGE_FIELDS);

    private final FlowPane view = new FlowPane();
    private final Label preview = new Label();
    private final Button make = new Button();
    private final Workbench workbench;
    private final RuleMaking making;
    private final Choices scope;
    private final Choices field;
    private final StringProperty scopeWord = new SimpleStringProperty(RuleScope.VENDOR.word());
    private final StringProperty fieldWord = new SimpleStringProperty("field");
    private final StringProperty strategyWord = new SimpleStringProperty(word(Strategy.ETILIZE_PRIORITY));

    AlwaysPane(Workbench workbench, ConflictsViewModel model) {
        this.workbench = workbench;
        this.making = model.rules().making();
        scope = choices("scope", scopeWord, this::scopeName);
        field = choices("rule-field", fieldWord, this::fieldName);
        Choices strategy = choices("strategy", strategyWord, word -> text("conflicts.always.strategy." + word));
        strategy.offer(OFFERED.stream().map(AlwaysPane::word).toList());
        follow();
        preview.setId("conflicts-preview");
        make.setId("conflicts-make-rule");
        make.textProperty().bind(workbench.texts().bind("conflicts.always.make"));
        make.getStyleClass().add("accent");
        make.setOnAction(event -> model.makeRule());
        boolean may = model.parts().role().compareTo(Role.ADMINISTRATOR) >= 0;
        make.setDisable(!may);
        StackPane around = new StackPane(make);
        if (!may) {
            Tooltip.install(around, new Tooltip(text("common.role.needed", text("common.role.administrator"))));
        }
        Button leave = new Button();
        leave.setId("conflicts-leave-rule");
        leave.textProperty().bind(workbench.texts().bind("conflicts.result.leave"));
        leave.setOnAction(event -> making.leave());
        Label name = new Label();
        name.textProperty().bind(workbench.texts().bind("conflicts.always"));
        name.getStyleClass().add("side-name");
        view.getStyleClass().add("always-pane");
        view.setId("conflicts-always-pane");
        view.getChildren().addAll(name, scope, field, strategy, preview, around, leave);
        view.visibleProperty().bind(making.open());
        view.managedProperty().bind(view.visibleProperty());
    }

    private Choices choices(String what, StringProperty chosen, java.util.function.Function<String, String> name) {
        Choices choices = new Choices(workbench.texts(), chosen, name);
        choices.setId("conflicts-" + what);
        choices.accessibleTextProperty().bind(workbench.texts().bind("conflicts.always"));
        return choices;
    }

    private void follow() {
        scopeWord.addListener(
                (observed, before, after) -> making.scope().set(RuleScope.valueOf(after.toUpperCase(Locale.ROOT))));
        making.scope().addListener((observed, before, after) -> scopeWord.set(after.word()));
        fieldWord.addListener((observed, before, after) -> making.wholeGroup().set(after.equals("group")));
        strategyWord.addListener((observed, before, after) ->
                OFFERED.stream().filter(offered -> word(offered).equals(after)).forEach(making.strategy()::set));
        making.strategy().addListener((observed, before, after) -> strategyWord.set(word(after)));
    }

    Node view() {
        return view;
    }

    void attach(Subscriptions subscriptions) {
        subscriptions.follow(making.open(), open -> {
            if (open) {
                scope.offer(making.scopes().stream().map(RuleScope::word).toList());
                field.offer(List.of("field", "group"));
                scope.requestFocus();
            }
        });
        subscriptions.follow(
                making.settles(),
                settles -> preview.setText(
                        settles.isPresent() ? settles(settles.getAsLong()) : text("conflicts.always.counting")));
    }

    private String settles(long count) {
        String key = count == 0 && making.asked() ? "conflicts.always.asked" : "conflicts.always.settles";
        return text(key, count);
    }

    private String scopeName(String word) {
        String what = making.about()
                .flatMap(shown ->
                        RuleScope.valueOf(word.toUpperCase(Locale.ROOT)).of(shown.detail()))
                .orElse("");
        return text("conflicts.always.scope." + word, what);
    }

    private String fieldName(String word) {
        Optional<Shown> about = making.about();
        if (word.equals("group")) {
            return text(
                    "conflicts.always.group",
                    about.map(shown -> text(
                                    "field.group." + shown.path().group().name().toLowerCase(Locale.ROOT)))
                            .orElse(""));
        }
        return about.map(shown ->
                        new FieldNames(workbench.texts()).of(shown.path().field()))
                .orElse("");
    }

    private static String word(Strategy strategy) {
        return strategy.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String text(String key, Object... parts) {
        return workbench.texts().get(key, parts);
    }
}
