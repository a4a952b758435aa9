package dev.syncline.console.overview;

import dev.syncline.console.control.Wrap;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.Target;
import dev.syncline.console.overview.OverviewViewModel.Need;
import dev.syncline.console.text.Sentences;
import dev.syncline.console.text.Texts;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.Run;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What needs a person now, as cards that lead there. */
final class NeedCards {
    private final FlowPane view = new FlowPane();
    private final Workbench workbench;
    private List<Need> shown = List.of();
    private String language = "";

    NeedCards(Workbench workbench) {
        this.workbench = workbench;
        view.setId("overview-needs");
        view.getStyleClass().add("need-cards");
    }

    Node view() {
        return view;
    }

    /** Shows what needs a person; cards are left alone while nothing changed, for they may have the focus. */
    void show(List<Need> needs) {
        String spoken = workbench.texts().language().get().toLanguageTag();
        if (needs.equals(shown)
                && spoken.equals(language)
                && !view.getChildren().isEmpty()) {
            return;
        }
        shown = needs;
        language = spoken;
        List<Node> cards = new ArrayList<>();
        needs.forEach(need -> cards.add(card(need)));
        if (cards.isEmpty()) {
            cards.add(nothing());
        }
        view.getChildren().setAll(cards);
    }

    private Node nothing() {
        Label nothing = new Label(workbench.texts().get("overview.need.none"), new FontIcon(Feather.CHECK_CIRCLE));
        nothing.getStyleClass().add("need-none");
        return nothing;
    }

    private Button card(Need need) {
        Texts texts = workbench.texts();
        Sentences said = workbench.sentences();
        return switch (need) {
            case Need.Conflicts(long count) ->
                card(
                        "conflicts",
                        Feather.GIT_MERGE,
                        texts.get("overview.need.conflicts", count),
                        texts.get("overview.need.conflicts.hint"),
                        Target.of(ScreenId.CONFLICTS));
            case Need.Approval(Run run) ->
                card(
                        "approval",
                        Feather.CHECK_SQUARE,
                        texts.get(
                                "overview.need.approval",
                                run.id().toString(),
                                run.tally().planned()),
                        said.of(run.message()),
                        OverviewWays.target(ScreenId.PLAN, "plan", run.plan()));
            case Need.Parked(long count, var run) ->
                card(
                        "parked",
                        Feather.ALERT_TRIANGLE,
                        texts.get("overview.need.parked", count),
                        texts.get("overview.need.parked.hint"),
                        OverviewWays.target(ScreenId.RUNS, "run", run.map(Run::id)));
            case Need.Stopped(var shop) ->
                card(
                        "stopped",
                        Feather.OCTAGON,
                        texts.get("overview.need.stopped", shop.name()),
                        shop.stopped().orElse(""),
                        Target.of(ScreenId.SETTINGS));
            case Need.Failed(Run run) ->
                card(
                        "failed",
                        Feather.X_CIRCLE,
                        texts.get("overview.need.failed", run.id().toString()),
                        said.of(run.message()),
                        Target.of(ScreenId.RUNS, "run", run.id()));
        };
    }

    private Button card(String id, Feather icon, String what, String why, Target target) {
        Label title = new Label(what, new FontIcon(icon));
        title.getStyleClass().add("need-title");
        Wrap.on(title);
        Label hint = new Label(why);
        hint.getStyleClass().add("need-hint");
        Wrap.on(hint);
        VBox content = new VBox(title, hint);
        content.getStyleClass().add("need-content");
        Button card = new Button(null, content);
        card.setId("overview-need-" + id);
        card.getStyleClass().addAll("need-card", "need-" + id);
        card.setAccessibleText(what + ". " + why);
        card.setOnAction(event -> OverviewWays.go(workbench, target));
        card.setDisable(!OverviewWays.leads(workbench, target.screen()));
        return card;
    }
}
