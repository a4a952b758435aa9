package dev.syncline.console.products;

import dev.syncline.console.control.ActButton;
import dev.syncline.console.control.ChoiceFilter;
import dev.syncline.console.text.FieldNames;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.Field;
import dev.syncline.rules.Exemption;
import dev.syncline.service.ExemptionService.Exempting;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** Asks what to keep out of the syncs, how far, until when and why. Hidden until it is opened. */
final class ExemptionForm {
    private final ToggleButton pin = new ToggleButton();
    private final ToggleButton exclude = new ToggleButton();
    private final ChoiceFilter<Field> field;
    private final DatePicker until = new DatePicker();
    private final TextField reason = new TextField();
    private final FlowPane view = new FlowPane();
    private final Workbench workbench;

    ExemptionForm(Workbench workbench, Consumer<Exempting> wished) {
        this.workbench = workbench;
        this.field = new ChoiceFilter<>(
                "exempt-field",
                workbench.texts(),
                "products.exempt.all",
                Arrays.stream(Field.values()).filter(Field::isSynced).toList(),
                new FieldNames(workbench.texts())::of);
        kind(pin, "pin", true);
        kind(exclude, "exclude", false);
        ToggleGroup kinds = new ToggleGroup();
        kinds.getToggles().setAll(pin, exclude);
        // One of both is always chosen.
        kinds.selectedToggleProperty().addListener((observed, before, after) -> {
            if (after == null && before != null) {
                before.setSelected(true);
            }
        });
        until.setId("exempt-until");
        until.promptTextProperty().bind(workbench.texts().bind("products.exempt.until"));
        until.accessibleTextProperty().bind(workbench.texts().bind("products.exempt.until"));
        reason.setId("exempt-reason");
        reason.promptTextProperty().bind(workbench.texts().bind("products.exempt.reason"));
        reason.accessibleTextProperty().bind(workbench.texts().bind("products.exempt.reason"));
        reason.getStyleClass().add("exempt-reason");
        Button cancel = new Button();
        cancel.setId("exempt-cancel");
        cancel.textProperty().bind(workbench.texts().bind("products.exempt.cancel"));
        cancel.setOnAction(event -> close());
        ActButton save = new ActButton(
                "exempt-save",
                Feather.LOCK,
                workbench.texts().bind("products.exempt.save"),
                () -> wished.accept(asked()));
        save.button().getStyleClass().add("accent");
        save.button().disableProperty().bind(Bindings.createBooleanBinding(() -> blank(), reason.textProperty()));
        reason.setOnAction(event -> {
            if (!blank()) {
                wished.accept(asked());
            }
        });
        view.getStyleClass().addAll("inspector-acts", "exempt-form");
        view.setId("exempt-form");
        view.getChildren().addAll(pin, exclude, field, until, reason, save, cancel);
        close();
    }

    Node view() {
        return view;
    }

    void open() {
        shown(true);
        reason.requestFocus();
    }

    void close() {
        shown(false);
        reason.clear();
        until.setValue(null);
        field.setValue(Optional.empty());
        pin.setSelected(true);
    }

    private boolean blank() {
        return reason.getText().isBlank();
    }

    private void shown(boolean shown) {
        view.setVisible(shown);
        view.setManaged(shown);
    }

    private void kind(ToggleButton button, String name, boolean first) {
        button.setId("exempt-" + name.toLowerCase(Locale.ROOT));
        button.textProperty().bind(workbench.texts().bind("products.exempt." + name));
        button.getStyleClass().add(first ? "left-pill" : "right-pill");
    }

    private Exempting asked() {
        LocalDate day = until.getValue();
        // The day that is named is still part of it.
        return new Exempting(
                pin.isSelected() ? Exemption.Kind.PIN : Exemption.Kind.EXCLUDE,
                field.getValue(),
                Optional.ofNullable(day)
                        .map(last -> last.plusDays(1)
                                .atStartOfDay(ZoneId.systemDefault())
                                .toInstant()),
                reason.getText());
    }
}
