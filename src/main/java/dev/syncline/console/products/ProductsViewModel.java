package dev.syncline.console.products;

import dev.syncline.console.fx.Latest;
import dev.syncline.console.fx.PagedRows;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.workbench.Desk;
import dev.syncline.engine.Shop;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductStanding;
import dev.syncline.model.ShopId;
import dev.syncline.service.grid.ProductQuery;
import dev.syncline.service.grid.ProductRow;
import dev.syncline.service.grid.ProductSort;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;

/** Which products are listed, in which order, and which one is looked at. */
public final class ProductsViewModel {
    private final Desk desk;
    private final PagedRows<ProductRow> rows;
    private final Latest counting;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ObjectBinding<Optional<Shop>> shop;
    private final StringProperty standing;
    private final StringProperty order;
    private final ReadOnlyObjectWrapper<Map<ProductStanding, Long>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<Optional<ProductId>> selected = new SimpleObjectProperty<>(Optional.empty());
    private String text = "";
    private Optional<ShopId> shown = Optional.empty();
    private long seenHistory = -1;
    private Runnable onListed = () -> {};

    public ProductsViewModel(Desk desk) {
        this.desk = desk;
        this.shop = desk.live().shop();
        this.standing = desk.preferences().text("products.standing", "");
        this.order = desk.preferences().text("products.order", ProductSort.TITLE.name());
        this.counting = new Latest(desk.background());
        this.rows = new PagedRows<>(desk.background(), source(ProductQuery.all(new ShopId(1))));
    }

    private ProductSource source(ProductQuery query) {
        return new ProductSource(desk.services().browse(), desk.actor(), query);
    }

    /**
     * Listens to the shop that is chosen and to what happens in the home.
     *
     * @param listed is run after the list was read again
     */
    void attach(Runnable listed) {
        onListed = listed;
        subscriptions.follow(shop, chosen -> show(chosen));
        subscriptions.follow(desk.live().seen(), seen -> {
            if (seen && shown.isEmpty()) {
                rows.none();
            }
        });
        subscriptions.follow(desk.live().standing(), now -> moved(now.figures().newestHistory()));
    }

    void detach() {
        subscriptions.clear();
        onListed = () -> {};
    }

    /** Another shop is chosen, or the screen is shown for the first time. */
    private void show(Optional<Shop> chosen) {
        Optional<ShopId> id = chosen.map(Shop::id);
        if (!id.equals(shown)) {
            shown = id;
            selected.set(Optional.empty());
            refresh();
        }
    }

    /** Something was stored: rows are read again where they stand, so that none moves under the cursor. */
    private void moved(long newest) {
        if (seenHistory >= 0 && newest != seenHistory && shown.isPresent()) {
            rows.refresh();
            count();
        }
        seenHistory = newest;
    }

    /** Reads the list again. */
    void refresh() {
        shown.ifPresent(id -> {
            rows.show(source(query(id)), isFiltered(), onListed);
            count();
        });
    }

    private void count() {
        shown.ifPresent(id -> counting.run(
                () -> desk.services().browse().standings(desk.actor(), id),
                counts::set,
                failure -> counts.set(Map.of())));
    }

    private ProductQuery query(ShopId id) {
        return new ProductQuery(id, text, standing(), sort(), isDescending());
    }

    private boolean isFiltered() {
        return !text.isBlank() || standing().isPresent();
    }

    /** Lists only what contains a text. */
    void filter(String typed) {
        if (!typed.strip().equals(text)) {
            text = typed.strip();
            refresh();
        }
    }

    /** Lists only what stands so; everything where it is empty. */
    void filter(Optional<ProductStanding> wanted) {
        standing.set(wanted.map(ProductStanding::word).orElse(""));
        refresh();
    }

    /** Orders the list. */
    void sort(ProductSort by, boolean descending) {
        String wanted = (descending ? "-" : "") + by.name();
        if (!wanted.equals(order.get())) {
            order.set(wanted);
            refresh();
        }
    }

    /** What the list is ordered by. */
    ProductSort sort() {
        String name = order.get().replace("-", "");
        return Arrays.stream(ProductSort.values())
                .filter(sort -> sort.name().equals(name))
                .findFirst()
                .orElse(ProductSort.TITLE);
    }

    /** Whether the order is turned round. */
    boolean isDescending() {
        return order.get().startsWith("-");
    }

    /** The standing that is listed alone. */
    Optional<ProductStanding> standing() {
        return ProductStanding.of(standing.get());
    }

    /** The rows. */
    PagedRows<ProductRow> rows() {
        return rows;
    }

    /** How many products stand how, whatever is listed. */
    ReadOnlyObjectProperty<Map<ProductStanding, Long>> counts() {
        return counts.getReadOnlyProperty();
    }

    /** The shop whose products are listed. */
    Optional<Shop> shop() {
        return shop.get();
    }

    /** Where the product that is looked at stands in the list. */
    Optional<Integer> indexOfSelected() {
        return selected.get().map(id -> rows.ids().indexOf(id.number())).filter(index -> index >= 0);
    }

    /** The product that is looked at. */
    ObjectProperty<Optional<ProductId>> selected() {
        return selected;
    }
}
