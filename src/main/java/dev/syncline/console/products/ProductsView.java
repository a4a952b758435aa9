package dev.syncline.console.products;

import dev.syncline.console.control.Heading;
import dev.syncline.console.control.StatePane;
import dev.syncline.console.control.TypingField;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.navigation.Screen;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.theme.Sheets;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.service.grid.ProductRow;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All products of a shop as a list, and beside it what is known of one. */
public final class ProductsView implements Screen {
    private final VBox view = new VBox();
    private final StringProperty about = new SimpleStringProperty("");
    private final Subscriptions subscriptions = new Subscriptions();
    private final Workbench workbench;
    private final ProductsViewModel model;
    private final InspectorViewModel inspector;
    private final TypingField filter;
    private final StandingChips chips;
    private final ProductTable table;
    private final InspectorView inspectorView;

    public ProductsView(Workbench workbench, ProductsViewModel model, InspectorViewModel inspector) {
        this.workbench = workbench;
        this.model = model;
        this.inspector = inspector;
        this.filter = new TypingField(workbench.texts().bind("products.filter"), model::filter);
        this.chips = new StandingChips(workbench, standing -> {
            model.filter(standing);
            showCounts();
        });
        this.table = new ProductTable(workbench, model);
        this.inspectorView = new InspectorView(workbench, inspector);
        build();
    }

    private void build() {
        view.getStyleClass().addAll("screen", "products");
        view.getStylesheets().add(Sheets.named("products"));
        filter.setId("products-filter");
        HBox bar = new HBox(filter, chips.view());
        bar.getStyleClass().add("filter-bar");
        HBox.setHgrow(chips.view(), Priority.ALWAYS);
        StatePane list = new StatePane(
                        workbench.texts(),
                        "products",
                        table.view(),
                        model.rows().state(),
                        model::refresh)
                .offering(new StatePane.Offer(
                        "products.empty.import", () -> workbench.navigator().go(ScreenId.FEEDS)));
        SplitPane split = new SplitPane(list, inspectorView.view());
        split.setId("products-split");
        split.setDividerPositions(workbench.preferences().number("products.split", 0.58));
        split.getDividers()
                .getFirst()
                .positionProperty()
                .addListener((observed, before, after) ->
                        workbench.preferences().number("products.split", 0.58, after.doubleValue()));
        VBox.setVgrow(split, Priority.ALWAYS);
        view.getChildren().addAll(new Heading(workbench.texts().bind("shell.screen.products"), about), bar, split);
        // Later, as the selection passes over other rows while the list is replaced under it.
        table.view()
                .getSelectionModel()
                .selectedIndexProperty()
                .addListener(changed -> workbench.background().fx().execute(this::inspectSelected));
    }

    private void inspectSelected() {
        int index = table.view().getSelectionModel().getSelectedIndex();
        if (index < 0 || index >= model.rows().size()) {
            return;
        }
        ProductRow row = model.rows().get(index);
        if (!ProductSource.isUnread(row) && !model.selected().get().equals(Optional.of(row.id()))) {
            model.selected().set(Optional.of(row.id()));
            model.shop().ifPresent(shop -> inspector.look(shop, row.key().text()));
        }
    }

    /** After the list was read again the same product is selected, or none where it is not listed any more. */
    private void reselect() {
        Optional<Integer> index = model.indexOfSelected();
        if (index.isPresent()) {
            table.view().getSelectionModel().clearAndSelect(index.get());
        } else {
            table.view().getSelectionModel().clearSelection();
        }
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void attach() {
        model.attach(this::reselect);
        subscriptions.follow(model.counts(), counts -> showCounts());
        subscriptions.follow(workbench.texts().language(), language -> {
            showCounts();
            table.view().refresh();
        });
        subscriptions.on(model.rows(), () -> {
            showAbout();
            inspectSelected();
        });
        subscriptions.on(model.rows().state(), () -> {
            showAbout();
            showCounts();
        });
        subscriptions.follow(model.selected(), selected -> {
            if (selected.isEmpty()) {
                table.view().getSelectionModel().clearSelection();
                inspector.clear();
            }
        });
        inspectorView.attach();
        showAbout();
    }

    private void showCounts() {
        chips.show(
                model.counts().get(),
                model.standing(),
                model.rows().state().get().isKnown());
    }

    private void showAbout() {
        about.set(
                model.rows().state().get().isKnown()
                        ? workbench.texts().get("products.about", model.rows().size())
                        : "");
    }

    @Override
    public void detach() {
        model.detach();
        subscriptions.clear();
        inspectorView.detach();
    }

    @Override
    public void open(Map<String, String> what) {
        String product = what.get("product");
        if (product != null) {
            model.shop().ifPresent(shop -> inspector.look(shop, product));
        }
    }

    @Override
    public void refresh() {
        model.refresh();
        inspector.refresh();
    }

    @Override
    public void filter() {
        filter.requestFocus();
        filter.selectAll();
    }

    @Override
    public void focus() {
        table.view().requestFocus();
    }
}
