package dev.syncline.console.settings;

import dev.syncline.compare.FirstAgreement;
import dev.syncline.console.control.Wrap;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.Shop;
import dev.syncline.model.FieldGroup;
import dev.syncline.rules.Mode;
import dev.syncline.rules.Ownership;
import dev.syncline.rules.ShopPolicy;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.ObjectBinding;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Who owns which group of fields in the chosen shop, whether it takes part, and what happens at the first linking. */
final class PolicySection implements Section {
    private final VBox view = new VBox();
    private final Workbench workbench;
    private final SettingsParts parts;
    private final ObjectBinding<Optional<Shop>> shop;

    PolicySection(Workbench workbench, SettingsParts parts) {
        this.workbench = workbench;
        this.parts = parts;
        this.shop = workbench.live().shop();
        view.getStyleClass().add("section");
        shop.addListener(changed -> show());
        workbench.texts().language().addListener(changed -> show());
    }

    @Override
    public String name() {
        return "policy";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void refresh() {
        show();
    }

    private void show() {
        view.getChildren().clear();
        if (shop.get().isEmpty()) {
            view.getChildren().add(label("shell.blocked.noshop", "form-hint"));
            return;
        }
        Shop now = shop.get().get();
        Label title = new Label(workbench.texts().get("settings.policy.of", now.name()));
        title.getStyleClass().add("card-title");
        view.getChildren().addAll(title, label("settings.policy.hint", "form-hint"), grid(now), switches(now));
        view.setDisable(!parts.mayChange());
    }

    private GridPane grid(Shop now) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form");
        String[] heads = {"group", "mode", "owner", "adoption"};
        for (int column = 0; column < heads.length; column++) {
            Label head = label("settings.policy." + heads[column], "column-head");
            head.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(head, column, 0);
        }
        ShopPolicy policy = now.policy();
        int row = 1;
        for (FieldGroup group : FieldGroup.values()) {
            Label name = new Label(Words.word(workbench.texts(), "settings.group", group));
            name.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(name, 0, row);
            grid.add(
                    choice(
                            group,
                            "settings.mode",
                            List.of(Mode.values()),
                            policy.modes().getOrDefault(group, Mode.SYNC),
                            mode -> save(
                                    () -> parts.shops().mode(parts.actor(), now.name(), Optional.of(group), mode))),
                    1,
                    row);
            grid.add(
                    choice(
                            group,
                            "settings.owner",
                            List.of(Ownership.values()),
                            policy.groupOwners().getOrDefault(group, Ownership.BOTH),
                            owner -> save(() -> parts.shops().own(parts.actor(), now.name(), group, owner))),
                    2,
                    row);
            grid.add(
                    choice(
                            group,
                            "settings.adoption",
                            List.of(FirstAgreement.values()),
                            policy.firstAgreement(group),
                            adoption -> save(() ->
                                    parts.shops().adopt(parts.actor(), now.name(), Optional.of(group), adoption))),
                    3,
                    row++);
        }
        return grid;
    }

    private VBox switches(Shop now) {
        CheckBox orphans = new CheckBox(workbench.texts().get("settings.policy.orphans"));
        orphans.setId("policy-orphans");
        orphans.setSelected(now.policy().pullOrphans());
        orphans.setOnAction(
                event -> save(() -> parts.shops().orphans(parts.actor(), now.name(), orphans.isSelected())));
        CheckBox delete = new CheckBox(workbench.texts().get("settings.policy.delete"));
        delete.setId("policy-delete");
        delete.setSelected(now.policy().hardDelete());
        delete.setOnAction(event -> save(() -> parts.shops().deletion(parts.actor(), now.name(), delete.isSelected())));
        VBox box = new VBox(orphans, delete);
        box.getStyleClass().add("switches");
        return box;
    }

    private <E extends Enum<E>> ComboBox<E> choice(
            FieldGroup group, String key, List<E> values, E value, Consumer<E> chosen) {
        ComboBox<E> choice = Words.choice(workbench.texts(), key, values);
        choice.setId(key.replace("settings.", "policy-") + "-" + group.name().toLowerCase(java.util.Locale.ROOT));
        choice.setAccessibleText(Words.word(workbench.texts(), "settings.group", group));
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.setValue(value);
        choice.valueProperty().addListener((observed, before, after) -> chosen.accept(after));
        return choice;
    }

    private Label label(String key, String style) {
        Label label = new Label(workbench.texts().get(key));
        Wrap.on(label);
        label.getStyleClass().add(style);
        return label;
    }

    private void save(Runnable change) {
        workbench
                .background()
                .run(
                        () -> {
                            change.run();
                            return true;
                        },
                        done -> workbench.notices().say(workbench.texts().get("settings.saved")),
                        failure -> workbench
                                .notices()
                                .complain(workbench.sentences().of(failure)));
    }
}
