package dev.syncline.console.products;

import dev.syncline.console.control.StateBadge;
import dev.syncline.console.control.Wrap;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.Target;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.Run;
import dev.syncline.model.ProductStanding;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The top of the inspector: which product it is, where it is in the shop, and what can be done with it. */
final class InspectorHead {
    private final Label title = new Label();
    private final Label keys = new Label();
    private final StateBadge badge = new StateBadge();
    private final TextField admin = new TextField();
    private final TextField store = new TextField();
    private final HBox adminRow;
    private final HBox storeRow;
    private final Button conflicts = new Button();
    private final VBox view;
    private final Workbench workbench;
    private final InspectorViewModel model;
    private final Standings standings;
    private final ExemptionPane exemptions;

    InspectorHead(Workbench workbench, InspectorViewModel model) {
        this.workbench = workbench;
        this.model = model;
        this.standings = new Standings(workbench.texts());
        title.getStyleClass().add("inspector-title");
        title.setId("inspector-title");
        Wrap.on(title);
        keys.getStyleClass().add("heading-about");
        adminRow = address(admin, "products.admin", "inspector-admin");
        storeRow = address(store, "products.store", "inspector-store");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(badge, keys);
        line.getStyleClass().add("inspector-line");
        // In a narrow inspector the buttons stand below each other.
        exemptions = new ExemptionPane(workbench, model);
        FlowPane acts = new FlowPane(sync(), conflicts(), exemptions.button());
        acts.getStyleClass().add("inspector-acts");
        view = new VBox(title, line, acts, exemptions.view(), adminRow, storeRow);
        view.getStyleClass().add("inspector-head");
    }

    Node view() {
        return view;
    }

    void show(Inspected now) {
        title.setText(now.title().replaceAll("\\s+", " "));
        keys.setText(workbench.texts().get("products.key", now.state().key().text()));
        ProductStanding standing = now.shown().standing();
        badge.show(standings.word(standing), Standings.tone(standing));
        exemptions.show(now);
        set(adminRow, admin, now.adminAddress());
        set(storeRow, store, now.storeAddress());
        boolean waits = standing == ProductStanding.CONFLICT;
        conflicts.setVisible(waits);
        conflicts.setManaged(waits);
        conflicts.setOnAction(event -> workbench
                .navigator()
                .go(Target.of(ScreenId.CONFLICTS, "product", now.state().key().text())));
    }

    private Button conflicts() {
        conflicts.setId("inspector-conflicts");
        conflicts.setGraphic(new FontIcon(Feather.GIT_MERGE));
        conflicts.textProperty().bind(workbench.texts().bind("products.decide"));
        conflicts.setMinWidth(Region.USE_PREF_SIZE);
        return conflicts;
    }

    private Node sync() {
        Button sync = new Button();
        sync.setId("inspector-sync");
        sync.setGraphic(new FontIcon(Feather.PLAY));
        sync.textProperty().bind(workbench.texts().bind("products.sync"));
        sync.setMinWidth(Region.USE_PREF_SIZE);
        StackPane around = new StackPane(sync);
        if (model.maySync()) {
            sync.disableProperty().bind(model.syncing());
            sync.setOnAction(event -> model.syncNow(
                    this::ended,
                    failure ->
                            workbench.notices().complain(workbench.sentences().of(failure))));
        } else {
            sync.setDisable(true);
            Tooltip why = new Tooltip();
            why.textProperty()
                    .bind(workbench
                            .texts()
                            .bind("common.role.needed", workbench.texts().bind("common.role.operator")));
            Tooltip.install(around, why);
        }
        return around;
    }

    private void ended(Run run) {
        workbench
                .notices()
                .offer(
                        workbench
                                .texts()
                                .get(
                                        "shell.ended",
                                        run.id().toString(),
                                        workbench
                                                .texts()
                                                .get("common.run." + run.state().word())),
                        workbench.texts().get("shell.show"),
                        () -> workbench.navigator().go(Target.of(ScreenId.RUNS, "run", run.id())));
    }

    /** An address that can be marked and copied, with a button that copies it. */
    private HBox address(TextField field, String key, String id) {
        Label name = new Label();
        name.textProperty().bind(workbench.texts().bind(key));
        name.getStyleClass().add("address-name");
        name.setLabelFor(field);
        field.setId(id);
        field.setEditable(false);
        field.setMinWidth(0);
        field.setPrefColumnCount(1);
        field.getStyleClass().addAll("address", "mono");
        field.accessibleTextProperty().bind(workbench.texts().bind(key));
        HBox.setHgrow(field, Priority.ALWAYS);
        Button copy = new Button(null, new FontIcon(Feather.COPY));
        copy.getStyleClass().addAll("flat", "button-icon");
        copy.accessibleTextProperty().bind(workbench.texts().bind("products.copy"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(workbench.texts().bind("products.copy"));
        copy.setTooltip(tip);
        copy.setOnAction(event -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, field.getText()));
            workbench.notices().say(workbench.texts().get("products.copied"));
        });
        HBox row = new HBox(name, field, copy);
        row.getStyleClass().add("inspector-line");
        return row;
    }

    private static void set(HBox row, TextField field, Optional<String> address) {
        field.setText(address.orElse(""));
        row.setVisible(address.isPresent());
        row.setManaged(address.isPresent());
    }
}
