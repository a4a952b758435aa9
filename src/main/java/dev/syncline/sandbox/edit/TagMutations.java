package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.canon.Tags;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.ProductDraft;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.schema.Arguments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code tagsAdd} and {@code tagsRemove}. */
final class TagMutations {
    /** As many tags a product has. */
    private static final int MOST = 250;

    private final Desk desk;
    private final Shop shop;

    TagMutations(Desk desk) {
        this.desk = desk;
        this.shop = desk.shop();
    }

    Map<String, @Nullable Object> add(Arguments arguments) {
        return change("tagsAdd", arguments, Tags::with);
    }

    Map<String, @Nullable Object> remove(Arguments arguments) {
        return change("tagsRemove", arguments, Tags::without);
    }

    private Map<String, @Nullable Object> change(
            String mutation, Arguments arguments, BinaryOperator<List<String>> change) {
        return shop.catalogue().write(() -> {
            Optional<Product> found = desk.product(arguments.text("id"));
            if (found.isEmpty()) {
                return Payload.of("node", null).error(List.of("id"), Payload.NO_PRODUCT, "");
            }
            List<String> tags = change.apply(found.get().tags(), arguments.texts("tags"));
            if (Tags.tooLong(tags) || tags.size() > MOST) {
                return Payload.of("node", found.get()).error(List.of("tags"), "Product tags is invalid", "");
            }
            if (tags.equals(found.get().tags())) {
                return Payload.of("node", found.get()).clean();
            }
            ProductDraft draft = desk.change(found.get());
            draft.tags = tags;
            return Payload.of("node", desk.file(draft, mutation, Set.of("tags")))
                    .clean();
        });
    }
}
