package dev.syncline.console.conflicts;

import dev.syncline.console.text.FieldNames;
import dev.syncline.console.text.Sentences;
import dev.syncline.console.text.Texts;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.Field;
import dev.syncline.model.Sentence;
import dev.syncline.service.grid.ConflictFacets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The filters above the list. */
final class FilterBar {
    private final FlowPane view = new FlowPane();
    private final TextField text = new TextField();
    private final ToggleButton more = new ToggleButton(null, new FontIcon(Feather.FILTER));
    private final Texts texts;
    private final ConflictList list;
    private final Choices field;
    private final Choices vendor;
    private final Choices category;
    private final Choices rule;
    private final List<Choices> folding;

    FilterBar(Workbench workbench, ConflictList list) {
        this.texts = workbench.texts();
        this.list = list;
        FieldNames names = new FieldNames(texts);
        Sentences said = workbench.sentences();
        ConflictFilter filter = list.filter();
        field = choices(
                "field",
                filter.field(),
                word -> Field.named(word)
                        .map(known -> counted(
                                names.of(known), list.facets().get().fields().get(known)))
                        .orElse(word));
        vendor = choices(
                "vendor",
                filter.vendor(),
                word -> counted(word, facets().vendors().get(word)));
        category = choices(
                "category",
                filter.category(),
                word -> counted(word, facets().categories().get(word)));
        rule = choices(
                "rule",
                filter.rule(),
                word -> counted(said.of(Sentence.parse(word)), facets().rules().get(word)));
        Choices age = choices("age", filter.age(), word -> texts.get("conflicts.age." + word));
        age.offer(Arrays.stream(Age.values()).map(Age::word).toList());
        Choices group = choices("group", list.grouping(), word -> texts.get("conflicts.group." + word));
        group.offer(Arrays.stream(Grouping.values()).map(Grouping::word).toList());
        search(filter);
        view.getStyleClass().add("filter-bar");
        more.setId("conflicts-filters");
        more.textProperty().bind(texts.bind("conflicts.filter.more"));
        folding = List.of(field, vendor, category, rule, age);
        more.setOnAction(event -> showFolding());
        view.getChildren().addAll(text, more, field, vendor, category, rule, age, group, clear(filter));
        fold(false);
        list.facets().addListener((observed, before, after) -> offer(after));
        offer(list.facets().get());
    }

    Node view() {
        return view;
    }

    /** Puts what is chosen seldom behind a button, or shows it always. */
    void fold(boolean folded) {
        more.setVisible(folded);
        more.setManaged(folded);
        showFolding();
    }

    private void showFolding() {
        boolean shown = !more.isVisible() || more.isSelected();
        folding.forEach(choice -> {
            choice.setVisible(shown);
            choice.setManaged(shown);
        });
    }

    /** Where text is typed to filter by. */
    TextField text() {
        return text;
    }

    private ConflictFacets facets() {
        return list.facets().get();
    }

    private void search(ConflictFilter filter) {
        text.setId("conflicts-text");
        text.promptTextProperty().bind(texts.bind("conflicts.filter.text"));
        text.accessibleTextProperty().bind(texts.bind("conflicts.filter.text"));
        PauseTransition pause = new PauseTransition(Duration.millis(200));
        pause.setOnFinished(event -> filter.text().set(text.getText()));
        text.textProperty().addListener(changed -> pause.playFromStart());
        filter.text().addListener((observed, before, after) -> {
            if (!after.equals(text.getText())) {
                text.setText(after);
            }
        });
    }

    private Choices choices(String what, StringProperty chosen, Function<String, String> name) {
        Choices choices = new Choices(
                texts,
                chosen,
                word -> word.isEmpty() ? texts.get("conflicts.filter." + what + ".all") : name.apply(word));
        choices.setId("conflicts-" + what);
        choices.getStyleClass().add("filter-choice");
        choices.accessibleTextProperty().bind(texts.bind("conflicts.filter." + what));
        return choices;
    }

    private Button clear(ConflictFilter filter) {
        Button clear = new Button(null, new FontIcon(Feather.X));
        clear.setId("conflicts-clear");
        clear.accessibleTextProperty().bind(texts.bind("conflicts.filter.clear"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind("conflicts.filter.clear"));
        clear.setTooltip(tip);
        clear.getStyleClass().addAll("flat", "button-icon");
        clear.setOnAction(event -> filter.clear());
        Runnable follow = () -> {
            clear.setVisible(filter.filters());
            clear.setManaged(filter.filters());
        };
        for (var part : filter.all()) {
            part.addListener(changed -> follow.run());
        }
        follow.run();
        return clear;
    }

    private static String counted(String name, @org.jspecify.annotations.Nullable Long count) {
        return count == null ? name : name + "  " + count;
    }

    private void offer(ConflictFacets facets) {
        field.offer(
                withAll(facets.fields().keySet().stream().map(Field::fieldName).toList()));
        vendor.offer(withAll(facets.vendors()));
        category.offer(withAll(facets.categories()));
        rule.offer(withAll(facets.rules()));
    }

    private static List<String> withAll(Map<String, Long> counts) {
        return withAll(List.copyOf(counts.keySet()));
    }

    private static List<String> withAll(List<String> words) {
        List<String> all = new ArrayList<>();
        all.add("");
        all.addAll(words);
        return all;
    }
}
