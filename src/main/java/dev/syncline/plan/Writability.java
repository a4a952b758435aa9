package dev.syncline.plan;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.MutationKind;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.util.Optional;

/** Which fields this version writes, and with which kind of mutation; or why not. */
public sealed interface Writability {
    /** It can be written, with this kind of mutation. */
    record Writable(MutationKind kind) implements Writability {}

    /**
     * It cannot.
     *
     * @param why for people
     */
    record HeldBack(Sentence why) implements Writability {}

    /** Whether a field of a product that the shop has can be written. */
    static Writability of(ProductState state, FieldPath path, Optional<Value> wanted) {
        return switch (path.field()) {
            case TITLE, DESCRIPTION_HTML, VENDOR, PRODUCT_TYPE, TEMPLATE_SUFFIX, STATUS, SEO_TITLE, SEO_DESCRIPTION ->
                new Writable(MutationKind.PRODUCT);
            case CATEGORY ->
                isTaxonomyId(wanted) ? new Writable(MutationKind.PRODUCT) : new HeldBack(PlanSentences.NO_TAXONOMY_ID);
            case TAGS -> new Writable(MutationKind.TAGS);
            case OPTIONS -> new Writable(MutationKind.OPTIONS);
            case HANDLE ->
                state.isRequested(path)
                        ? new Writable(MutationKind.PRODUCT)
                        : new HeldBack(PlanSentences.HANDLE_ON_REQUEST);
            case CHOICES -> variant(state, path, MutationKind.VARIANTS_UPDATE);
            case SKU,
                    BARCODE,
                    WEIGHT,
                    TAXABLE,
                    REQUIRES_SHIPPING,
                    POLICY,
                    COUNTRY_CODE,
                    HS_CODE,
                    PRICE,
                    COMPARE_AT_PRICE,
                    COST,
                    TRACKED -> variant(state, path, MutationKind.VARIANTS_UPDATE);
            case POSITION ->
                isBeforeOneThatStays(state, path)
                        ? new Writable(MutationKind.VARIANTS_REORDER)
                        : variant(state, path, MutationKind.VARIANTS_REORDER);
            case METAFIELD -> MetafieldNames.writable(path, MutationKind.METAFIELDS);
            case PUBLICATIONS -> new Writable(MutationKind.PUBLICATIONS);
            case COLLECTIONS -> new Writable(MutationKind.COLLECTIONS);
            case AVAILABLE -> StockWritability.of(state, path, wanted);
            case IMAGES, VARIANT_IMAGE -> notYet(path);
        };
    }

    /** Whether a field of a product that is to be created can be written with it. */
    static Writability atCreation(ProductState state, FieldPath path, Optional<Value> wanted) {
        return switch (path.field()) {
            case AVAILABLE ->
                StockWritability.of(state, path, wanted) instanceof HeldBack why
                        ? why
                        : new Writable(MutationKind.CREATE);
            case METAFIELD -> MetafieldNames.writable(path, MutationKind.CREATE);
            case PUBLICATIONS -> new Writable(MutationKind.PUBLICATIONS);
            case COLLECTIONS -> new Writable(MutationKind.COLLECTIONS);
            case IMAGES, VARIANT_IMAGE -> notYet(path);
            case CATEGORY ->
                isTaxonomyId(wanted) ? new Writable(MutationKind.CREATE) : new HeldBack(PlanSentences.NO_TAXONOMY_ID);
            default -> new Writable(MutationKind.CREATE);
        };
    }

    private static Writability variant(ProductState state, FieldPath path, MutationKind kind) {
        VariantKey variant = path.variant().orElseThrow();
        boolean here = isHere(state.local().fields(), variant);
        boolean there = isHere(state.remote().fields(), variant);
        if (here && there) {
            return new Writable(kind);
        }
        return new Writable(here ? MutationKind.VARIANTS_CREATE : MutationKind.VARIANTS_DELETE);
    }

    /** Whether a new variant stands before one that is there: the shop puts what is created at the end. */
    private static boolean isBeforeOneThatStays(ProductState state, FieldPath path) {
        ProductFields local = state.local().fields();
        VariantKey variant = path.variant().orElseThrow();
        return isHere(local, variant)
                && !isHere(state.remote().fields(), variant)
                && local.variants().stream()
                        .filter(other -> isHere(state.remote().fields(), other))
                        .anyMatch(other -> position(local, other) > position(local, variant));
    }

    private static boolean isHere(ProductFields side, VariantKey variant) {
        return side.get(FieldPath.of(variant, Field.CHOICES)).isPresent();
    }

    private static long position(ProductFields side, VariantKey variant) {
        return side.get(FieldPath.of(variant, Field.POSITION)).orElse(null) instanceof Value.Whole(long place)
                ? place
                : Long.MAX_VALUE;
    }

    private static boolean isTaxonomyId(Optional<Value> value) {
        return value.isEmpty()
                || (value.get() instanceof Value.Text(String text)
                        && (text.isEmpty() || text.startsWith("gid://shopify/TaxonomyCategory/")));
    }

    private static Writability notYet(FieldPath path) {
        return new HeldBack(PlanSentences.notYetWritable(path.field()));
    }
}
