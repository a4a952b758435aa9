package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Metafield;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.ProductDraft;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.VariantDraft;
import dev.syncline.sandbox.read.MetafieldFields;
import dev.syncline.sandbox.read.MetafieldOf;
import dev.syncline.sandbox.read.VariantOf;
import dev.syncline.sandbox.schema.Arguments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code metafieldsSet}: up to 25 metafields, all or none, with compare-and-swap by digest. */
final class MetafieldsSetMutation {
    private static final int MOST = 25;

    private final Desk desk;
    private final Shop shop;
    private final MetafieldEdits edits;

    MetafieldsSetMutation(Desk desk) {
        this.desk = desk;
        this.shop = desk.shop();
        this.edits = new MetafieldEdits(shop);
    }

    Map<String, @Nullable Object> set(Arguments arguments) {
        List<Arguments> inputs = arguments.objects("metafields");
        if (inputs.size() > MOST) {
            return Payload.of("metafields", null)
                    .error(
                            List.of("metafields"),
                            "Exceeded the maximum metafields input limit of " + MOST + ".",
                            "LESS_THAN_OR_EQUAL_TO");
        }
        return shop.catalogue().write(() -> {
            Report report = new Report();
            Map<Long, ProductDraft> drafts = new LinkedHashMap<>();
            List<Metafield> set = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                one(inputs.get(i), List.of("metafields", Integer.toString(i)), drafts, report)
                        .ifPresent(set::add);
            }
            if (!report.isClean()) {
                return Payload.of("metafields", List.of()).errors(report);
            }
            List<MetafieldOf> shown = new ArrayList<>();
            drafts.values().forEach(draft -> desk.file(draft, "metafieldsSet", Set.of("metafields")));
            for (int i = 0; i < inputs.size(); i++) {
                shown.add(new MetafieldOf(set.get(i), owner(inputs.get(i).text("ownerId"))));
            }
            return Payload.of("metafields", shown).clean();
        });
    }

    private Optional<Metafield> one(Arguments input, List<String> path, Map<Long, ProductDraft> drafts, Report report) {
        String owner = input.text("ownerId");
        OptionalLong variant = shop.ids().number(IdKind.VARIANT, owner);
        OptionalLong number = variant.isPresent()
                ? shop.catalogue().byVariant(variant.getAsLong())
                : shop.ids().number(IdKind.PRODUCT, owner);
        Optional<Product> product =
                number.isPresent() ? shop.catalogue().product(number.getAsLong()) : Optional.empty();
        if (product.isEmpty()) {
            report.add(Report.path(path, "ownerId"), "Owner does not exist.", "INVALID");
            return Optional.empty();
        }
        ProductDraft draft = drafts.computeIfAbsent(number.getAsLong(), key -> desk.change(product.get()));
        int place = 0;
        while (variant.isPresent() && draft.variants.get(place).id() != variant.getAsLong()) {
            place++;
        }
        List<Metafield> current =
                variant.isPresent() ? draft.variants.get(place).metafields() : draft.metafields;
        if (isStale(input, current)) {
            report.add(
                    path,
                    "The resource has been updated since it was loaded. Try again with an updated `compareDigest`"
                            + " value.",
                    "STALE_OBJECT");
            return Optional.empty();
        }
        Report own = new Report();
        MetafieldEdits.Owner of =
                new MetafieldEdits.Owner(variant.isPresent() ? "PRODUCTVARIANT" : "PRODUCT", draft.number, current);
        Optional<Metafield> set = edits.one(of, input, path, draft.updatedAt, own);
        report.addAll(own.recoded("INVALID_METAFIELD", "INVALID_VALUE"));
        if (set.isPresent()) {
            List<Metafield> all = edits.merged(of, List.of(input), path, draft.updatedAt, own);
            if (variant.isPresent()) {
                VariantDraft changed = new VariantDraft(draft.variants.get(place));
                changed.metafields = all;
                List<dev.syncline.sandbox.catalogue.Variant> variants = new ArrayList<>(draft.variants);
                variants.set(place, changed.build());
                draft.variants = variants;
            } else {
                draft.metafields = all;
            }
            return Optional.of(all.getLast());
        }
        return set;
    }

    /** A digest that is given must be that of the present value; null says that there must be none. */
    private boolean isStale(Arguments input, List<Metafield> current) {
        if (!input.has("compareDigest")) {
            return false;
        }
        String namespace = shop.definitions().resolve(input.text("namespace"));
        Optional<Metafield> present = current.stream()
                .filter(metafield -> metafield.is(namespace, input.text("key")))
                .findFirst();
        return !present.map(MetafieldFields::digest).orElse("").equals(input.text("compareDigest"));
    }

    private Object owner(String gid) {
        OptionalLong variant = shop.ids().number(IdKind.VARIANT, gid);
        if (variant.isEmpty()) {
            return desk.product(gid).orElseThrow();
        }
        Product product = shop.catalogue()
                .product(shop.catalogue().byVariant(variant.getAsLong()).orElseThrow())
                .orElseThrow();
        int place = 0;
        while (product.variants().get(place).id() != variant.getAsLong()) {
            place++;
        }
        return VariantOf.at(product, place);
    }
}
