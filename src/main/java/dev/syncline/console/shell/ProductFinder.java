package dev.syncline.console.shell;

import dev.syncline.console.fx.Latest;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.Shop;
import dev.syncline.model.ProductStanding;
import dev.syncline.service.Actor;
import dev.syncline.service.Services;
import dev.syncline.service.grid.ProductQuery;
import dev.syncline.service.grid.ProductRow;
import dev.syncline.service.grid.ProductSort;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds products by SKU, title, key or handle for the palette, off the FX thread. */
final class ProductFinder {
    private static final int LEAST = 2;
    private static final int MOST = 12;

    private final Workbench workbench;
    private final Services services;
    private final Actor actor;
    private final Latest finding;

    ProductFinder(Workbench workbench, Services services, Actor actor) {
        this.workbench = workbench;
        this.services = services;
        this.actor = actor;
        this.finding = new Latest(workbench.background());
    }

    /** Looks for a text in the products of the shop that is chosen; earlier answers do not come any more. */
    void find(String text, Consumer<List<ProductRow>> found) {
        Optional<Shop> shop = workbench.live().shop().get();
        if (text.strip().length() < LEAST || shop.isEmpty()) {
            finding.drop();
            found.accept(List.of());
            return;
        }
        Optional<ProductStanding> any = Optional.empty();
        ProductQuery query = new ProductQuery(shop.get().id(), text.strip(), any, ProductSort.TITLE, false);
        finding.run(
                () -> services.browse().products(actor, query, Optional.empty(), MOST),
                found,
                // A palette without products still finds what can be done.
                failure -> found.accept(List.of()));
    }
}
