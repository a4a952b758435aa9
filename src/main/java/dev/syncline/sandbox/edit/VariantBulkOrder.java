package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.ProductDraft;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.Variant;
import dev.syncline.sandbox.schema.Arguments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code productVariantsBulkDelete} and {@code productVariantsBulkReorder}. */
final class VariantBulkOrder {
    private final Desk desk;
    private final Shop shop;

    VariantBulkOrder(Desk desk) {
        this.desk = desk;
        this.shop = desk.shop();
    }

    Map<String, @Nullable Object> delete(Arguments arguments) {
        return shop.catalogue().write(() -> {
            Optional<Product> found = desk.product(arguments.text("productId"));
            if (found.isEmpty()) {
                return Payload.of("product", null)
                        .error(List.of("productId"), Payload.NO_PRODUCT, "PRODUCT_DOES_NOT_EXIST");
            }
            Report report = new Report();
            Set<Long> gone = new HashSet<>();
            List<String> ids = arguments.texts("variantsIds");
            for (int i = 0; i < ids.size(); i++) {
                OptionalLong number = shop.ids().number(IdKind.VARIANT, ids.get(i));
                if (number.isEmpty() || found.get().variant(number.getAsLong()).isEmpty()) {
                    report.add(
                            List.of("variantsIds", Integer.toString(i)),
                            "At least one variant does not belong to the product",
                            "AT_LEAST_ONE_VARIANT_DOES_NOT_BELONG_TO_THE_PRODUCT");
                } else {
                    gone.add(number.getAsLong());
                }
            }
            if (report.isClean() && gone.size() == found.get().variants().size()) {
                report.add(List.of("variantsIds"), "Cannot delete the last variant", "CANNOT_DELETE_LAST_VARIANT");
            }
            if (!report.isClean()) {
                return Payload.of("product", null).errors(report);
            }
            ProductDraft draft = desk.change(found.get());
            draft.variants = draft.variants.stream()
                    .filter(variant -> !gone.contains(variant.id()))
                    .toList();
            return Payload.of("product", desk.file(draft, "productVariantsBulkDelete", Set.of("variantsIds")))
                    .clean();
        });
    }

    Map<String, @Nullable Object> reorder(Arguments arguments) {
        return shop.catalogue().write(() -> {
            Optional<Product> found = desk.product(arguments.text("productId"));
            if (found.isEmpty()) {
                return Payload.of("product", null)
                        .error(List.of("productId"), Payload.NO_PRODUCT, "PRODUCT_DOES_NOT_EXIST");
            }
            Report report = new Report();
            List<Move> moves = moves(found.get(), arguments.objects("positions"), report);
            if (!report.isClean()) {
                return Payload.of("product", null).errors(report);
            }
            ProductDraft draft = desk.change(found.get());
            List<Variant> variants = new ArrayList<>(draft.variants);
            variants.removeIf(
                    variant -> moves.stream().anyMatch(move -> move.variant().id() == variant.id()));
            for (Move move : moves) {
                variants.add(Math.min(move.position() - 1, variants.size()), move.variant());
            }
            draft.variants = variants;
            return Payload.of("product", desk.file(draft, "productVariantsBulkReorder", Set.of("positions")))
                    .clean();
        });
    }

    private record Move(Variant variant, int position) {}

    private List<Move> moves(Product product, List<Arguments> positions, Report report) {
        List<Move> moves = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < positions.size(); i++) {
            List<String> path = List.of("positions", Integer.toString(i));
            OptionalLong number =
                    shop.ids().number(IdKind.VARIANT, positions.get(i).text("id"));
            Optional<Variant> variant = number.isPresent() ? product.variant(number.getAsLong()) : Optional.empty();
            int position = positions.get(i).number("position").orElse(0);
            if (variant.isEmpty()) {
                report.add(Report.path(path, "id"), "Product variant does not exist", "MISSING_VARIANT");
            } else if (!seen.add(number.getAsLong())) {
                report.add(Report.path(path, "id"), "Product variant IDs must be unique", "DUPLICATED_VARIANT_ID");
            } else if (position < 1) {
                report.add(
                        Report.path(path, "position"),
                        "Product variant position cannot be zero or negative number",
                        "INVALID_POSITION");
            } else {
                moves.add(new Move(variant.get(), position));
            }
        }
        moves.sort(Comparator.comparingInt(Move::position));
        return moves;
    }
}
