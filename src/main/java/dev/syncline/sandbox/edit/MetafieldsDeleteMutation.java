package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Metafield;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.ProductDraft;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.Variant;
import dev.syncline.sandbox.catalogue.VariantDraft;
import dev.syncline.sandbox.schema.Arguments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code metafieldsDelete}: what is not there is not complained about, but answered with null. */
final class MetafieldsDeleteMutation {
    private final Desk desk;
    private final Shop shop;

    MetafieldsDeleteMutation(Desk desk) {
        this.desk = desk;
        this.shop = desk.shop();
    }

    Map<String, @Nullable Object> delete(Arguments arguments) {
        return shop.catalogue().write(() -> {
            Map<Long, ProductDraft> drafts = new LinkedHashMap<>();
            List<@Nullable Map<String, Object>> deleted = new ArrayList<>();
            for (Arguments input : arguments.objects("metafields")) {
                deleted.add(one(input, drafts) ? identifier(input) : null);
            }
            drafts.values().forEach(draft -> desk.file(draft, "metafieldsDelete", Set.of("metafields")));
            return Payload.of("deletedMetafields", deleted).clean();
        });
    }

    private Map<String, Object> identifier(Arguments input) {
        return Map.of(
                "ownerId", input.text("ownerId"),
                "namespace", shop.definitions().resolve(input.text("namespace")),
                "key", input.text("key"));
    }

    private boolean one(Arguments input, Map<Long, ProductDraft> drafts) {
        OptionalLong variant = shop.ids().number(IdKind.VARIANT, input.text("ownerId"));
        OptionalLong number = variant.isPresent()
                ? shop.catalogue().byVariant(variant.getAsLong())
                : shop.ids().number(IdKind.PRODUCT, input.text("ownerId"));
        Optional<Product> product =
                number.isPresent() ? shop.catalogue().product(number.getAsLong()) : Optional.empty();
        if (product.isEmpty()) {
            return false;
        }
        ProductDraft known = drafts.get(number.getAsLong());
        ProductDraft draft = known == null ? desk.change(product.get()) : known;
        String namespace = shop.definitions().resolve(input.text("namespace"));
        boolean done = variant.isPresent()
                ? ofVariant(draft, variant.getAsLong(), namespace, input.text("key"))
                : ofProduct(draft, namespace, input.text("key"));
        if (done) {
            drafts.put(number.getAsLong(), draft);
        }
        return done;
    }

    private static boolean ofProduct(ProductDraft draft, String namespace, String key) {
        List<Metafield> rest = new ArrayList<>(draft.metafields);
        boolean removed = rest.removeIf(metafield -> metafield.is(namespace, key));
        draft.metafields = rest;
        return removed;
    }

    private static boolean ofVariant(ProductDraft draft, long id, String namespace, String key) {
        boolean removed = false;
        List<Variant> variants = new ArrayList<>();
        for (Variant variant : draft.variants) {
            VariantDraft changed = new VariantDraft(variant);
            List<Metafield> rest = new ArrayList<>(variant.metafields());
            if (variant.id() == id && rest.removeIf(metafield -> metafield.is(namespace, key))) {
                changed.metafields = rest;
                removed = true;
            }
            variants.add(changed.build());
        }
        draft.variants = variants;
        return removed;
    }
}
