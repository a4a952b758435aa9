package dev.syncline.console.conflicts;

import dev.syncline.console.control.Wrap;
import dev.syncline.console.text.FieldNames;
import dev.syncline.console.text.Texts;
import dev.syncline.engine.OpenConflict;
import dev.syncline.model.VariantKey;
import dev.syncline.service.ConflictDetail;
import dev.syncline.service.Suggestion;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a conflict is about, and what is suggested. */
final class ReaderHead {
    private final Label title = new Label();
    private final Label about = new Label();
    private final Label suggestion = new Label(null, new FontIcon(Feather.ZAP));
    private final Tooltip whole = new Tooltip();
    private final VBox view;
    private final Texts texts;

    ReaderHead(Texts texts) {
        this.texts = texts;
        title.setId("conflicts-title");
        title.getStyleClass().add("reader-title");
        title.setMinWidth(0);
        Wrap.on(whole);
        whole.setMaxWidth(600);
        title.setTooltip(whole);
        about.setId("conflicts-about");
        about.getStyleClass().add("heading-about");
        about.setMinWidth(0);
        Wrap.on(about);
        suggestion.setId("conflicts-suggestion");
        suggestion.getStyleClass().add("suggestion");
        suggestion.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(title, gap, suggestion);
        line.getStyleClass().add("reader-line");
        view = new VBox(line, about);
    }

    Node view() {
        return view;
    }

    void show(Shown shown) {
        ConflictDetail detail = shown.detail();
        OpenConflict conflict = detail.conflict();
        String name = detail.title().orElse(conflict.key().text());
        title.setText(name);
        whole.setText(name);
        FieldNames names = new FieldNames(texts);
        boolean named = conflict.path().variant().map(VariantKey::text).equals(conflict.sku());
        String field = named && conflict.path().qualifier().isEmpty()
                ? names.of(conflict.path().field())
                : names.of(conflict.path());
        String sku = conflict.sku()
                .map(known -> texts.get("conflicts.sku", known))
                .orElseGet(() -> texts.get("conflicts.key", conflict.key().text()));
        about.setText(detail.vendor()
                .filter(vendor -> !vendor.isBlank())
                .map(vendor -> field + " · " + sku + " · " + vendor)
                .orElse(field + " · " + sku));
        show(detail.suggestion());
    }

    private void show(Optional<Suggestion> made) {
        suggestion.setText(made.flatMap(known -> Verdict.suggested(known.choice())
                        .map(verdict -> texts.get(
                                known.vendor().isPresent() ? "conflicts.suggested.vendor" : "conflicts.suggested",
                                texts.get("conflicts.button." + verdict.word()),
                                known.percent(),
                                known.times(),
                                known.of(),
                                known.vendor().orElse(""))))
                .orElse(""));
        suggestion.setVisible(!suggestion.getText().isEmpty());
        suggestion.setManaged(suggestion.isVisible());
    }
}
