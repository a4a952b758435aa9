package dev.syncline.console.products;

import dev.syncline.console.control.ActButton;
import dev.syncline.console.control.Wrap;
import dev.syncline.console.text.FieldNames;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.Field;
import dev.syncline.rules.Exemption;
import dev.syncline.service.ExemptionService.Exempting;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What people keep out of the syncs of the product: a line each, and the form for one more when it is asked for. */
final class ExemptionPane {
    private final VBox lines = new VBox();
    private final VBox view;
    private final ExemptionForm form;
    private final Workbench workbench;
    private final InspectorViewModel model;

    ExemptionPane(Workbench workbench, InspectorViewModel model) {
        this.workbench = workbench;
        this.model = model;
        this.form = new ExemptionForm(workbench, this::keepOut);
        lines.getStyleClass().add("exemptions");
        lines.setId("inspector-exemptions");
        view = new VBox(lines, form.view());
    }

    Node view() {
        return view;
    }

    /** The button that asks for the form. */
    ActButton button() {
        ActButton button = new ActButton(
                "inspector-exempt", Feather.LOCK, workbench.texts().bind("products.exempt"), form::open);
        button.allow(
                model.mayExempt()
                        ? Optional.empty()
                        : Optional.of(workbench
                                .texts()
                                .get("common.role.needed", workbench.texts().get("common.role.merchandiser"))));
        return button;
    }

    void show(Inspected now) {
        List<Exemption> exemptions = now.shown().exemptions();
        lines.getChildren().setAll(exemptions.stream().map(this::line).toList());
        lines.setVisible(!exemptions.isEmpty());
        lines.setManaged(!exemptions.isEmpty());
    }

    private Node line(Exemption exemption) {
        Label words = new Label(sentence(exemption), new FontIcon(Feather.LOCK));
        Wrap.on(words);
        words.getStyleClass().add("why-line");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(Region.USE_PREF_SIZE);
        ActButton release = new ActButton(
                "inspector-release-" + exemption.field().map(Field::name).orElse("all"),
                Feather.UNLOCK,
                workbench.texts().bind("products.release"),
                () -> model.release(
                        exemption,
                        () -> workbench.notices().say(workbench.texts().get("products.released")),
                        this::complain));
        release.allow(
                model.mayExempt()
                        ? Optional.empty()
                        : Optional.of(workbench
                                .texts()
                                .get("common.role.needed", workbench.texts().get("common.role.merchandiser"))));
        HBox line = new HBox(words, release);
        line.getStyleClass().add("inspector-line");
        return line;
    }

    private String sentence(Exemption exemption) {
        String what = exemption
                .field()
                .map(new FieldNames(workbench.texts())::of)
                .orElseGet(() -> workbench.texts().get("products.why.product"));
        String kind = "products.exempt." + (exemption.kind() == Exemption.Kind.PIN ? "pinned" : "excluded");
        return exemption
                .until()
                .map(end -> workbench
                        .texts()
                        .get(
                                kind + ".until",
                                what,
                                exemption.actor(),
                                exemption.reason(),
                                workbench.formats().exactly(end)))
                .orElseGet(() -> workbench.texts().get(kind, what, exemption.actor(), exemption.reason()));
    }

    private void keepOut(Exempting wish) {
        model.exempt(
                wish,
                () -> {
                    form.close();
                    workbench.notices().say(workbench.texts().get("products.exempted"));
                },
                this::complain);
    }

    private void complain(Exception failure) {
        workbench.notices().complain(workbench.sentences().of(failure));
    }
}
