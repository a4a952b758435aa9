package dev.syncline.console.products;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.console.LampDesk;
import dev.syncline.model.ProductStanding;
import dev.syncline.service.grid.ProductSort;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which products are listed, without a window. */
final class ProductsViewModelTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_typed_and_the_chips_leave_products_out_and_the_order_is_remembered() throws Exception {
        try (LampDesk desk = new LampDesk(folder, 5)) {
            desk.lamps().sync();
            desk.lamps().feed(feed -> feed.set("T-1003", "Title", "Lantern"));
            ProductsViewModel model = new ProductsViewModel(desk.desk());
            model.attach(() -> {});
            desk.settle();
            assertEquals(5, model.rows().size());
            assertEquals(
                    Map.of(ProductStanding.IN_SYNC, 4L, ProductStanding.CHANGED_LOCAL, 1L),
                    model.counts().get());
            model.filter(Optional.of(ProductStanding.CHANGED_LOCAL));
            desk.settle();
            assertEquals(Optional.of("Lantern"), model.rows().get(0).title());
            assertEquals(1, model.rows().size());
            model.filter("desk lamp");
            desk.settle();
            assertEquals(0, model.rows().size());
            model.filter(Optional.empty());
            desk.settle();
            assertEquals(4, model.rows().size());
            model.sort(ProductSort.KEY, true);
            desk.settle();
            ProductsViewModel later = new ProductsViewModel(desk.desk());
            assertEquals(ProductSort.KEY, later.sort());
            later.attach(() -> {});
            desk.settle();
            assertEquals(Optional.of("Desk lamp model 5"), later.rows().get(0).title());
            model.detach();
            later.detach();
        }
    }
}
