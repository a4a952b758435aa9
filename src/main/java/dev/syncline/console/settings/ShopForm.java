package dev.syncline.console.settings;

import dev.syncline.console.control.Wrap;
import dev.syncline.console.text.Sentences;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.Shop;
import dev.syncline.service.Actor;
import dev.syncline.service.NewShop;
import dev.syncline.service.ShopService;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Registers a shop, after it was reached with what was typed. */
public final class ShopForm {
    private final VBox view = new VBox();
    private final TextField name = new TextField();
    private final TextField domain = new TextField();
    private final TextField endpoint = new TextField();
    private final PasswordField token = new PasswordField();
    private final Label said = new Label();
    private final Button add = new Button();
    private final Workbench workbench;
    private final Actor actor;
    private final ShopService shops;
    private final Consumer<Shop> added;

    /** @param added hears of the shop once it is registered */
    public ShopForm(Workbench workbench, Actor actor, ShopService shops, Consumer<Shop> added) {
        this.workbench = workbench;
        this.actor = actor;
        this.shops = shops;
        this.added = added;
        name.setId("shop-name");
        domain.setId("shop-domain");
        domain.setPromptText("acme.myshopify.com");
        endpoint.setId("shop-endpoint");
        token.setId("shop-token");
        Form form = new Form(workbench.texts());
        form.add("settings.shops.name", name);
        form.add("settings.shops.domain", domain);
        form.add("settings.shops.token", token);
        form.add("settings.shops.endpoint", endpoint);
        add.setId("shop-add");
        add.textProperty().bind(workbench.texts().bind("settings.shops.add"));
        add.getStyleClass().add("accent");
        add.disableProperty()
                .bind(Bindings.or(
                        name.textProperty().isEmpty(),
                        Bindings.or(
                                domain.textProperty().isEmpty(),
                                token.textProperty().isEmpty())));
        add.setOnAction(event -> register());
        Wrap.on(said);
        said.setId("shop-said");
        HBox last = new HBox(add, said);
        last.getStyleClass().add("form-field");
        form.addWide(last);
        Label title = new Label();
        title.textProperty().bind(workbench.texts().bind("settings.shops.new"));
        title.getStyleClass().add("card-title");
        view.getStyleClass().add("card");
        view.getChildren().addAll(title, form);
    }

    /** The form. */
    public VBox view() {
        return view;
    }

    private void register() {
        char[] secret = token.getText().toCharArray();
        NewShop shop;
        try {
            Optional<URI> where = Optional.of(endpoint.getText().strip())
                    .filter(text -> !text.isEmpty())
                    .map(URI::create);
            shop = new NewShop(name.getText().strip(), domain.getText().strip(), where);
        } catch (IllegalArgumentException e) {
            said.setText(workbench.texts().get("settings.shops.endpoint.wrong", Sentences.said(e)));
            return;
        }
        said.setText(workbench.texts().get("settings.shops.testing"));
        workbench
                .background()
                .run(
                        () -> reached(shop, secret),
                        this::done,
                        failure -> said.setText(workbench.sentences().of(failure)));
    }

    /** A shop that does not answer with this token is not kept: it would only fail later. */
    private Shop reached(NewShop shop, char[] secret) {
        try {
            Shop kept = shops.add(actor, shop, secret);
            try {
                shops.test(actor, shop.name());
            } catch (RuntimeException e) {
                shops.remove(actor, shop.name());
                throw e;
            }
            return kept;
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private void done(Shop shop) {
        said.setText(workbench.texts().get("settings.shops.added", shop.name()));
        name.clear();
        domain.clear();
        endpoint.clear();
        token.clear();
        added.accept(shop);
    }
}
