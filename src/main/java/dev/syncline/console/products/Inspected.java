package dev.syncline.console.products;

import dev.syncline.engine.Shop;
import dev.syncline.model.Field;
import dev.syncline.model.ProductState;
import dev.syncline.service.ProductService;
import dev.syncline.service.Why;
import dev.syncline.service.grid.HistoryRow;
import dev.syncline.service.grid.OperationRow;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one product.
 *
 * @param shop the shop
 * @param shown both sides and where they stand
 * @param why what will happen to it
 * @param pending operations that have not ended, or were given up
 * @param history what happened to it, the newest first
 */
record Inspected(Shop shop, ProductService.Shown shown, Why why, List<OperationRow> pending, List<HistoryRow> history) {
    Inspected {
        pending = List.copyOf(pending);
        history = List.copyOf(history);
    }

    ProductState state() {
        return shown.state();
    }

    /** The local title, else the shop's, else the key. */
    String title() {
        return state().local()
                .fields()
                .text(Field.TITLE)
                .or(() -> state().remote().fields().text(Field.TITLE))
                .orElse(state().key().text());
    }

    /** Where people find it in the shop's administration; empty while it is not in the shop. */
    Optional<String> adminAddress() {
        return state().remoteId()
                .map(id -> "https://" + shop.domain() + "/admin/products/"
                        + id.text().substring(id.text().lastIndexOf('/') + 1));
    }

    /** Where buyers find it; empty while it is not in the shop. */
    Optional<String> storeAddress() {
        return state().remote()
                .fields()
                .text(Field.HANDLE)
                .map(handle -> "https://" + shop.domain() + "/products/" + handle);
    }
}
