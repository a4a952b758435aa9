package dev.syncline.console.products;

import dev.syncline.console.control.Wrap;
import dev.syncline.console.text.FieldNames;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.service.Why;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A sentence for each field that differs: what will happen to it, and what decides that. */
final class WhyPane {
    private static final int MOST = 200;

    private final VBox lines = new VBox();
    private final ScrollPane view = new ScrollPane(lines);
    private final Workbench workbench;

    WhyPane(Workbench workbench) {
        this.workbench = workbench;
        lines.getStyleClass().add("why");
        lines.setId("inspector-why");
        view.setFitToWidth(true);
        view.accessibleTextProperty().bind(workbench.texts().bind("products.why"));
    }

    Node view() {
        return view;
    }

    void show(Why why) {
        lines.getChildren().clear();
        why.stopped().ifPresent(who -> add(Feather.OCTAGON, workbench.texts().get("products.why.stopped", who)));
        why.reasons().stream().limit(MOST).forEach(reason -> add(icon(reason.fate()), sentence(reason)));
        if (why.reasons().size() > MOST) {
            add(
                    Feather.MORE_HORIZONTAL,
                    workbench.texts().get("products.more", why.reasons().size() - MOST));
        }
        why.guards()
                .forEach(guard -> add(
                        Feather.SHIELD,
                        workbench
                                .texts()
                                .get("products.why.guard", workbench.sentences().of(guard))));
    }

    private String sentence(Why.Reason reason) {
        String what = reason.path()
                .map(new FieldNames(workbench.texts())::of)
                .orElseGet(() -> workbench.texts().get("products.why.product"));
        return workbench
                .texts()
                .get(
                        "products.why." + reason.fate().name().toLowerCase(Locale.ROOT),
                        what,
                        workbench.sentences().of(reason.by()));
    }

    private void add(Feather icon, String sentence) {
        Label line = new Label(sentence, new FontIcon(icon));
        Wrap.on(line);
        line.getStyleClass().add("why-line");
        lines.getChildren().add(line);
    }

    private static Feather icon(Why.Fate fate) {
        return switch (fate) {
            case PUSH, CREATE -> Feather.ARROW_RIGHT;
            case PULL, ADD -> Feather.ARROW_LEFT;
            case SETTLE, NOTHING -> Feather.CHECK;
            case WAIT -> Feather.GIT_MERGE;
            case LEAVE -> Feather.PAUSE;
            case ARCHIVE, DELETE, REMOVE -> Feather.TRASH_2;
        };
    }
}
