package dev.syncline.console.overview;

import dev.syncline.console.control.Heading;
import dev.syncline.console.control.Wrap;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.navigation.Screen;
import dev.syncline.console.workbench.Workbench;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Says in one look what needs a person. */
public final class OverviewView implements Screen {
    private final VBox view = new VBox();
    private final Label sentence = new Label();
    private final Subscriptions subscriptions = new Subscriptions();
    private final Workbench workbench;
    private final OverviewViewModel model;

    public OverviewView(Workbench workbench, OverviewViewModel model) {
        this.workbench = workbench;
        this.model = model;
        view.getStyleClass().add("screen");
        Wrap.on(sentence);
        sentence.setId("overview-sentence");
        view.getChildren()
                .addAll(
                        new Heading(
                                workbench.texts().bind("shell.screen.overview"),
                                new javafx.beans.property.SimpleStringProperty("")),
                        sentence);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void attach() {
        subscriptions.follow(
                model.standing(),
                standing -> sentence.setText(workbench
                        .texts()
                        .get("overview.sentence", standing.figures().openConflicts())));
    }

    @Override
    public void detach() {
        subscriptions.clear();
    }

    @Override
    public void refresh() {}
}
