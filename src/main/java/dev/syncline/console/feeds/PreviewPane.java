package dev.syncline.console.feeds;

import dev.syncline.console.control.Wrap;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.FeedSurvey;
import dev.syncline.service.FeedPreview;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What was understood of a file: how it is read, its first products, what was refused, and what looks wrong. */
final class PreviewPane {
    private final FlowPane facts = new FlowPane();
    private final Label notes = new Label();
    private final SampleTable samples;
    private final RejectTable rejects;
    private final RejectTable warnings;
    private final Tab rejectTab = new Tab();
    private final Tab warningTab = new Tab();
    private final Tab sampleTab = new Tab();
    private final VBox view;
    private final Workbench workbench;
    private Optional<FeedPreview> shown = Optional.empty();

    PreviewPane(Workbench workbench) {
        this.workbench = workbench;
        this.samples = new SampleTable(workbench);
        this.rejects = new RejectTable(workbench, "feeds-rejects");
        this.warnings = new RejectTable(workbench, "feeds-warnings");
        facts.getStyleClass().add("facts");
        facts.setId("feeds-facts");
        Wrap.on(notes);
        notes.getStyleClass().add("heading-about");
        sampleTab.setContent(samples.view());
        rejectTab.setContent(rejects.view());
        rejectTab.setId("feeds-tab-rejects");
        warningTab.setContent(warnings.view());
        TabPane tabs = new TabPane(sampleTab, rejectTab, warningTab);
        tabs.setId("feeds-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        view = new VBox(facts, notes, tabs);
        view.getStyleClass().add("preview");
    }

    /** Shows a preview, which stays as it is while it is imported. */
    Node show(FeedPreview preview) {
        FeedSurvey survey = preview.survey();
        facts.getChildren().clear();
        fact("format", survey.format());
        fact("mapping", survey.mapping());
        fact("encoding", survey.encoding());
        fact("delimiter", survey.delimiter());
        fact("rows", workbench.formats().number(survey.rows()));
        fact("productcount", workbench.formats().number(survey.products()));
        fact("columns", workbench.formats().number(survey.trail().columns().size()));
        if (survey.repeated() > 0) {
            fact("repeated", workbench.formats().number(survey.repeated()));
        }
        notes.setText(String.join("\n", survey.notes()));
        notes.setVisible(!survey.notes().isEmpty());
        notes.setManaged(notes.isVisible());
        sampleTab.setText(
                workbench.texts().get("feeds.tab.samples", preview.samples().size()));
        rejectTab.setText(workbench.texts().get("feeds.tab.rejects", survey.rejected()));
        long warned =
                survey.warnings().values().stream().mapToLong(Long::longValue).sum();
        warningTab.setText(workbench.texts().get("feeds.tab.warnings", warned));
        if (!shown.equals(Optional.of(preview))) {
            shown = Optional.of(preview);
            samples.show(preview.samples());
            rejects.show(survey.firstRejects(), survey.rejected(), survey.rejectedFile());
            warnings.show(survey.firstWarnings(), warned, Optional.empty());
        }
        return view;
    }

    private void fact(String name, String value) {
        Label key = new Label(workbench.texts().get("feeds." + name));
        key.getStyleClass().add("fact-name");
        Label what = new Label(value);
        what.setId("feeds-fact-" + name);
        what.getStyleClass().add("fact-value");
        VBox box = new VBox(key, what);
        box.getStyleClass().add("fact");
        facts.getChildren().add(box);
    }
}
