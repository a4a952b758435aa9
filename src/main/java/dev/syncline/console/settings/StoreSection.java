package dev.syncline.console.settings;

import dev.syncline.console.control.Wrap;
import dev.syncline.console.workbench.Workbench;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Which database holds the store, and which will from the next start on. */
public final class StoreSection implements Section {
    private final VBox view = new VBox();
    private final Label inUse = new Label();
    private final Label said = new Label();
    private final TextField url = new TextField();
    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();
    private final Workbench workbench;
    private final SettingsParts parts;

    public StoreSection(Workbench workbench, SettingsParts parts) {
        this.workbench = workbench;
        this.parts = parts;
        url.setId("store-url");
        url.setPromptText("jdbc:postgresql://host:5432/syncline");
        user.setId("store-user");
        password.setId("store-password");
        Button test = button("settings.store.test", "store-test", (address, name, secret) -> {
            parts.store().test(parts.actor(), address, name, secret);
            return "settings.store.reached";
        });
        Button use = button("settings.store.use", "store-use", (address, name, secret) -> {
            parts.store().chooseServer(parts.actor(), address, name, secret);
            return "settings.store.chosen";
        });
        Button embedded = button("settings.store.embedded.use", "store-embedded", (address, name, secret) -> {
            parts.store().chooseEmbedded(parts.actor());
            return "settings.store.chosen";
        });
        test.disableProperty().bind(url.textProperty().isEmpty());
        use.disableProperty().bind(url.textProperty().isEmpty());
        Wrap.on(said);
        said.setId("store-said");
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        inUse.setId("store-in-use");
        FlowPane buttons = new FlowPane(test, use, embedded);
        buttons.getStyleClass().add("form-buttons");
        Form form = new Form(workbench.texts());
        form.add("settings.store.url", url);
        form.add("settings.store.user", user);
        form.add("settings.store.password", password);
        form.setDisable(!parts.mayChange());
        buttons.setDisable(!parts.mayChange());
        Wrap.on(inUse);
        inUse.getStyleClass().add("card-title");
        view.getStyleClass().add("section");
        // Below the form, not in it: a grid takes the height of buttons for that of their narrowest wrapping.
        view.getChildren().addAll(inUse, form, buttons, said);
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void refresh() {
        Function<Optional<String>, String> words =
                address -> address.map(server -> workbench.texts().get("settings.store.server", server))
                        .orElse(workbench.texts().get("settings.store.embedded"));
        workbench
                .background()
                .run(
                        () -> parts.store().inUse(parts.actor()),
                        address -> inUse.setText(words.apply(address)),
                        failure -> inUse.setText(workbench.sentences().of(failure)));
    }

    /** What is done with what was typed; gives the key of what is said then. */
    private interface Work {
        String with(String address, String name, char[] secret);
    }

    private Button button(String key, String id, Work work) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(workbench.texts().bind(key));
        button.setOnAction(event -> run(work));
        return button;
    }

    private void run(Work work) {
        String address = url.getText();
        String name = user.getText();
        char[] secret = password.getText().toCharArray();
        said.setText(workbench.texts().get("settings.store.testing"));
        workbench
                .background()
                .run(
                        () -> {
                            try {
                                return work.with(address, name, secret);
                            } finally {
                                Arrays.fill(secret, '\0');
                            }
                        },
                        key -> said.setText(workbench.texts().get(key)),
                        failure -> said.setText(workbench.sentences().of(failure)));
    }
}
