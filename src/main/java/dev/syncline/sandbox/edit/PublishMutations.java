package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.ProductDraft;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.read.RootFields;
import dev.syncline.sandbox.schema.Arguments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code publishablePublish} and {@code publishableUnpublish}, of products. */
final class PublishMutations {
    private static final int PUBLICATIONS = 3;

    private final Desk desk;
    private final Shop shop;

    PublishMutations(Desk desk) {
        this.desk = desk;
        this.shop = desk.shop();
    }

    Map<String, @Nullable Object> publish(Arguments arguments) {
        return change(arguments, "publishablePublish");
    }

    Map<String, @Nullable Object> unpublish(Arguments arguments) {
        return change(arguments, "publishableUnpublish");
    }

    private Map<String, @Nullable Object> change(Arguments arguments, String mutation) {
        boolean adds = mutation.equals("publishablePublish");
        return shop.catalogue().write(() -> {
            Payload payload = Payload.of("shop", RootFields.profile(shop));
            Optional<Product> found = desk.product(arguments.text("id"));
            if (found.isEmpty()) {
                return payload.with("publishable", null).error(List.of("id"), "Resource does not exist", "");
            }
            Report report = new Report();
            Set<Long> numbers = new TreeSet<>();
            List<Arguments> inputs = arguments.objects("input");
            for (int i = 0; i < inputs.size(); i++) {
                OptionalLong number =
                        shop.ids().number(IdKind.PUBLICATION, inputs.get(i).text("publicationId"));
                if (number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() < PUBLICATIONS) {
                    numbers.add(number.getAsLong());
                } else {
                    report.add(
                            List.of("input", Integer.toString(i), "publicationId"),
                            "Publication does not exist or is not publishable",
                            "");
                }
            }
            if (!report.isClean()) {
                return payload.with("publishable", found.get()).errors(report);
            }
            ProductDraft draft = desk.change(found.get());
            draft.whereabouts = draft.whereabouts.published(adds ? numbers : Set.of(), adds ? Set.of() : numbers);
            return payload.with("publishable", desk.file(draft, mutation, Set.of("publications")))
                    .clean();
        });
    }
}
