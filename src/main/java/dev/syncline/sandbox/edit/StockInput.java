package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.Stock;
import dev.syncline.sandbox.catalogue.VariantDraft;
import dev.syncline.sandbox.schema.Arguments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Quantities that come with a variant. */
final class StockInput {
    private final Shop shop;

    StockInput(Shop shop) {
        this.shop = shop;
    }

    /** @param amount the name of the field that carries the number: the two inputs differ */
    void apply(VariantDraft draft, Arguments input, String amount, List<String> path, Report report) {
        List<Arguments> levels = input.objects("inventoryQuantities");
        if (levels.isEmpty()) {
            return;
        }
        Instant now = draft.updatedAt;
        List<Stock> stock = new ArrayList<>(draft.item.stock());
        for (int i = 0; i < levels.size(); i++) {
            Arguments level = levels.get(i);
            OptionalLong number = shop.ids().number(IdKind.LOCATION, level.text("locationId"));
            if (number.isEmpty() || shop.places().stream().noneMatch(place -> place.id() == number.getAsLong())) {
                report.add(
                        Report.path(path, "inventoryQuantities", Integer.toString(i), "locationId"),
                        "The specified location could not be found.",
                        "INVALID_INPUT");
                continue;
            }
            Stock set = new Stock(number.getAsLong(), level.number(amount).orElse(0), now);
            int place = place(stock, number.getAsLong());
            if (place < 0) {
                stock.add(set);
            } else {
                stock.set(place, set);
            }
        }
        draft.item = draft.item.stocked(stock);
    }

    private static int place(List<Stock> stock, long location) {
        for (int i = 0; i < stock.size(); i++) {
            if (stock.get(i).locationId() == location) {
                return i;
            }
        }
        return -1;
    }
}
