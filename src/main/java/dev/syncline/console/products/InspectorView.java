package dev.syncline.console.products;

import dev.syncline.console.control.StatePane;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.workbench.Workbench;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is known of one product: why it will change, both sides, variants, images, operations and history. */
final class InspectorView {
    private final VBox view = new VBox();
    private final Subscriptions subscriptions = new Subscriptions();
    private final Workbench workbench;
    private final InspectorViewModel model;
    private final InspectorHead head;
    private final WhyPane why;
    private final FieldGrid fields;
    private final VariantTable variants;
    private final ImagePane images;
    private final PendingPane pending;
    private final TimelinePane timeline;

    InspectorView(Workbench workbench, InspectorViewModel model) {
        this.workbench = workbench;
        this.model = model;
        this.head = new InspectorHead(workbench, model);
        this.why = new WhyPane(workbench);
        this.fields = new FieldGrid(workbench);
        this.variants = new VariantTable(workbench);
        this.images = new ImagePane(workbench);
        this.pending = new PendingPane(workbench);
        this.timeline = new TimelinePane(workbench);
        TabPane tabs = new TabPane(
                tab("fields", fields.view()),
                tab("variants", variants.view()),
                tab("images", images.view()),
                tab("pending", pending.view()),
                tab("timeline", timeline.view()));
        tabs.setId("inspector-tabs");
        SplitPane parts = new SplitPane(why.view(), tabs);
        parts.setOrientation(Orientation.VERTICAL);
        parts.setDividerPositions(0.24);
        VBox content = new VBox(head.view(), parts);
        content.getStyleClass().add("inspector-content");
        VBox.setVgrow(parts, Priority.ALWAYS);
        StatePane state =
                new StatePane(workbench.texts(), "products.inspector", content, model.state(), model::refresh);
        VBox.setVgrow(state, Priority.ALWAYS);
        view.setId("inspector");
        view.getStyleClass().add("inspector");
        view.getChildren().add(state);
    }

    private Tab tab(String name, Node content) {
        Tab tab = new Tab();
        tab.setId("inspector-tab-" + name);
        tab.setClosable(false);
        ObservableValue<String> count = model.inspected()
                .map(now -> now.map(inspected -> count(name, inspected)).orElse(""));
        tab.textProperty().bind(workbench.texts().bind("products.tab." + name, count));
        tab.setContent(content);
        return tab;
    }

    /** How much a tab holds, to stand behind its name. */
    private String count(String name, Inspected now) {
        int many = switch (name) {
            case "variants" -> VariantLine.of(now.state()).size();
            case "images" -> ImageLine.of(now.state()).size();
            case "pending" -> now.pending().size();
            default -> 0;
        };
        return many == 0 ? "" : workbench.formats().number(many);
    }

    Parent view() {
        return view;
    }

    void attach() {
        subscriptions.follow(model.inspected(), this::show);
        subscriptions.on(
                workbench.texts().language(), () -> show(model.inspected().get()));
    }

    void detach() {
        subscriptions.clear();
    }

    private void show(Optional<Inspected> inspected) {
        inspected.ifPresent(now -> {
            head.show(now);
            why.show(now.why());
            fields.show(FieldLine.of(now.state()));
            variants.show(VariantLine.of(now.state()));
            images.show(ImageLine.of(now.state()));
            pending.show(now.pending());
            timeline.show(now.history());
        });
    }
}
