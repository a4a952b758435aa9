package dev.syncline.console.settings;

import dev.syncline.console.control.StateBadge;
import dev.syncline.console.control.Tone;
import dev.syncline.console.control.Wrap;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopFacts;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The shops with their tokens, which are never shown again once they are kept. */
final class ShopsSection implements Section {
    private final VBox view = new VBox();
    private final VBox list = new VBox();
    private final Workbench workbench;
    private final SettingsParts parts;

    ShopsSection(Workbench workbench, SettingsParts parts) {
        this.workbench = workbench;
        this.parts = parts;
        list.getStyleClass().add("cards");
        view.getStyleClass().add("section");
        view.getChildren().add(list);
        if (parts.mayChange()) {
            view.getChildren().add(new ShopForm(workbench, parts.actor(), parts.shops(), shop -> refresh()).view());
        }
    }

    @Override
    public String name() {
        return "shops";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void refresh() {
        workbench.background().run(() -> parts.shops().list(parts.actor()), this::show, this::complain);
    }

    private void show(List<Shop> shops) {
        list.getChildren().setAll(shops.stream().map(this::card).toList());
        if (shops.isEmpty()) {
            Label none = new Label();
            none.textProperty().bind(workbench.texts().bind("settings.shops.none"));
            none.getStyleClass().add("form-hint");
            list.getChildren().add(none);
        }
    }

    private Node card(Shop shop) {
        Label title = new Label(shop.name());
        title.getStyleClass().add("card-title");
        StateBadge state = new StateBadge();
        state.show(
                workbench.texts().get(shop.stopped().isPresent() ? "shell.status.stopped" : "shell.status.ready"),
                shop.stopped().isPresent() ? Tone.BAD : Tone.GOOD);
        Label said = new Label(shop.stopped().orElse(shop.domain()));
        Wrap.on(said);
        said.getStyleClass().add("form-hint");
        FlowPane head = new FlowPane(title, state, test(shop, said), stop(shop), remove(shop));
        head.getStyleClass().add("card-flow");
        VBox card = new VBox(head, said, rotate(shop));
        card.getStyleClass().add("card");
        return card;
    }

    private Button test(Shop shop, Label said) {
        Button test = button("settings.shops.test", "test-" + shop.name());
        test.setOnAction(event -> {
            said.setText(workbench.texts().get("settings.shops.testing"));
            workbench
                    .background()
                    .run(
                            () -> parts.shops().test(parts.actor(), shop.name()),
                            facts -> said.setText(describe(facts)),
                            failure -> said.setText(workbench.sentences().of(failure)));
        });
        return test;
    }

    private String describe(ShopFacts facts) {
        String missing = facts.missingScopes().isEmpty()
                ? ""
                : " " + workbench.texts().get("settings.shops.missing", String.join(", ", facts.missingScopes()));
        return workbench
                        .texts()
                        .get(
                                "settings.shops.reached",
                                facts.name(),
                                facts.apiVersion(),
                                facts.currency(),
                                facts.budgetMaximum(),
                                facts.restorePerSecond())
                + missing;
    }

    private Button stop(Shop shop) {
        boolean stopped = shop.stopped().isPresent();
        Button stop = button(stopped ? "settings.shops.start" : "settings.shops.stop", "stop-" + shop.name());
        stop.setOnAction(event -> change(() -> {
            if (stopped) {
                parts.shops().start(parts.actor(), shop.name());
            } else {
                parts.shops().stop(parts.actor(), shop.name(), workbench.texts().get("shell.stop.why"));
            }
            return true;
        }));
        return stop;
    }

    /** The first press asks, the second removes. */
    private Button remove(Shop shop) {
        Button remove = button("settings.shops.remove", "remove-" + shop.name());
        remove.setDisable(!parts.mayChange());
        remove.setOnAction(event -> {
            if (remove.getStyleClass().contains("danger")) {
                change(() -> {
                    parts.shops().remove(parts.actor(), shop.name());
                    return true;
                });
            } else {
                remove.getStyleClass().add("danger");
                remove.textProperty().unbind();
                remove.setText(workbench.texts().get("settings.shops.remove.sure"));
            }
        });
        return remove;
    }

    private HBox rotate(Shop shop) {
        PasswordField token = new PasswordField();
        token.setId("token-" + shop.name());
        token.promptTextProperty().bind(workbench.texts().bind("settings.shops.token.new"));
        token.accessibleTextProperty().bind(token.promptTextProperty());
        Button rotate = button("settings.shops.rotate", "rotate-" + shop.name());
        rotate.disableProperty().bind(token.textProperty().isEmpty());
        rotate.setOnAction(event -> {
            char[] secret = token.getText().toCharArray();
            token.clear();
            change(() -> {
                try {
                    parts.shops().rotate(parts.actor(), shop.name(), secret);
                    return true;
                } finally {
                    java.util.Arrays.fill(secret, '\0');
                }
            });
        });
        HBox box = new HBox(token, rotate);
        box.getStyleClass().add("form-field");
        box.setDisable(!parts.mayChange());
        return box;
    }

    private Button button(String key, String id) {
        Button button = new Button();
        button.textProperty().bind(workbench.texts().bind(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void change(Callable<Boolean> work) {
        workbench
                .background()
                .run(
                        work,
                        done -> {
                            workbench.notices().say(workbench.texts().get("settings.saved"));
                            refresh();
                        },
                        this::complain);
    }

    private void complain(Exception failure) {
        workbench.notices().complain(workbench.sentences().of(failure));
    }
}
