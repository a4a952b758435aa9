package dev.syncline.console.conflicts;

import dev.syncline.console.control.DifferenceLook;
import dev.syncline.console.control.StatePane;
import dev.syncline.console.control.Wrap;
import dev.syncline.console.fx.Loadable;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.Sentence;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One conflict: what it is about, both sides with what was agreed, the result, and the decisions. */
final class ReaderPane {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final VBox content = new VBox();
    private final ReaderHead head;
    private final Label trouble = new Label();
    private final Label changed = new Label();
    private final LookBar looks;
    private final SidesGrid sides;
    private final ResultPane result;
    private final DecisionBar bar;
    private final AlwaysPane always;
    private final ObjectProperty<Loadable> shown = new SimpleObjectProperty<>(new Loadable.Loading());
    private final StatePane view;
    private final Workbench workbench;
    private final ConflictsViewModel model;

    ReaderPane(Workbench workbench, ConflictsViewModel model) {
        this.workbench = workbench;
        this.model = model;
        head = new ReaderHead(workbench.texts());
        looks = new LookBar(workbench.texts(), model.appearances());
        sides = new SidesGrid(workbench.texts());
        result = new ResultPane(workbench, model);
        bar = new DecisionBar(workbench, model);
        always = new AlwaysPane(workbench, model);
        trouble.setId("conflicts-trouble");
        Wrap.on(trouble);
        trouble.getStyleClass().add("trouble");
        trouble.setGraphic(new org.kordamp.ikonli.javafx.FontIcon(org.kordamp.ikonli.feather.Feather.ALERT_TRIANGLE));
        changed.setId("conflicts-changed");
        Wrap.on(changed);
        changed.setMinHeight(Region.USE_PREF_SIZE);
        changed.getStyleClass().add("side-note");
        content.getStyleClass().add("reader");
        VBox read = new VBox(head.view(), trouble, looks.view(), sides.view(), result.view(), changed);
        read.getStyleClass().add("reader-read");
        VBox.setVgrow(sides.view(), Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(read);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("reader-scroll", "edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        content.getChildren().addAll(scroll, bar.view(), always.view());
        model.reader().state().addListener((observed, before, after) -> state(after));
        state(model.reader().state().get());
        view = new StatePane(workbench.texts(), "conflicts.reader", content, shown, model::refresh);
        // That there is nothing to decide is not said before the list is read.
        view.visibleProperty().bind(model.list().state().map(Loadable::isKnown));
    }

    /** What was read stays, dimmed, until the next is there: an empty pane between two would flicker and lose the cursor. */
    private void state(Loadable now) {
        boolean stale = now instanceof Loadable.Loading && shown.get() instanceof Loadable.Ready;
        content.pseudoClassStateChanged(STALE, stale);
        if (!stale) {
            shown.set(now);
        }
    }

    Node view() {
        return view;
    }

    void attach(Subscriptions subscriptions, Runnable left) {
        result.attach(subscriptions, left);
        always.attach(subscriptions);
        subscriptions.follow(model.reader().shown(), shown -> show());
        subscriptions.on(model.appearances().layout(), this::show);
        subscriptions.on(model.appearances().html(), this::show);
        subscriptions.on(workbench.texts().language(), this::show);
    }

    private void show() {
        Optional<Shown> now = model.reader().shown().get();
        bar.show(now);
        looks.show(now.map(shown -> shown.sides().local() instanceof dev.syncline.compare.difference.Difference.Absent
                ? shown.sides().remote()
                : shown.sides().local()));
        now.ifPresent(this::show);
    }

    private void show(Shown shown) {
        head.show(shown);
        Optional<Sentence> refusal = model.decisions().refusal(shown.number());
        trouble.setText(refusal.map(why -> workbench.texts().get("conflicts.trouble", why))
                .orElse(""));
        trouble.setVisible(refusal.isPresent());
        trouble.setManaged(refusal.isPresent());
        Appearances appearances = model.appearances();
        DifferenceLook look = new DifferenceLook(
                appearances.unified(),
                appearances.rendered(),
                model.parts().shop().currency());
        sides.show(shown, look);
        result.show(shown, look);
        changed.setText(new ChangeTimes(workbench.texts(), workbench.formats()).of(shown.detail()));
    }
}
