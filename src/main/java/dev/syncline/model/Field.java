package dev.syncline.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every field that the product knows, with the name that scripts, mappings, rules and screens use. */
public enum Field {
    TITLE("title", Scope.PRODUCT, FieldGroup.CONTENT, FieldKind.TEXT),
    DESCRIPTION_HTML("descriptionHtml", Scope.PRODUCT, FieldGroup.CONTENT, FieldKind.HTML),
    HANDLE("handle", Scope.PRODUCT, FieldGroup.CONTENT, FieldKind.HANDLE),
    SEO_TITLE("seo.title", Scope.PRODUCT, FieldGroup.SEO, FieldKind.TEXT),
    SEO_DESCRIPTION("seo.description", Scope.PRODUCT, FieldGroup.SEO, FieldKind.TEXT),
    VENDOR("vendor", Scope.PRODUCT, FieldGroup.ORGANISATION, FieldKind.TEXT),
    PRODUCT_TYPE("productType", Scope.PRODUCT, FieldGroup.ORGANISATION, FieldKind.TEXT),
    TEMPLATE_SUFFIX("templateSuffix", Scope.PRODUCT, FieldGroup.ORGANISATION, FieldKind.TEXT),
    CATEGORY("category", Scope.PRODUCT, FieldGroup.ORGANISATION, FieldKind.IDENTIFIER),
    TAGS("tags", Scope.PRODUCT, FieldGroup.ORGANISATION, FieldKind.TAGS),
    COLLECTIONS("collections", Scope.PRODUCT, FieldGroup.ORGANISATION, FieldKind.SET),
    STATUS("status", Scope.PRODUCT, FieldGroup.STATUS, FieldKind.WORD),
    PUBLICATIONS("publications", Scope.PRODUCT, FieldGroup.STATUS, FieldKind.TAGS),
    OPTIONS("options", Scope.PRODUCT, FieldGroup.VARIANTS, FieldKind.OPTIONS),
    IMAGES("images", Scope.PRODUCT, FieldGroup.MEDIA, FieldKind.IMAGES),
    /** The variant's values of the options. Every variant has it, so its absence means that the variant is not there. */
    CHOICES("choices", Scope.VARIANT, FieldGroup.VARIANTS, FieldKind.CHOICES),
    SKU("sku", Scope.VARIANT, FieldGroup.VARIANTS, FieldKind.TEXT),
    BARCODE("barcode", Scope.VARIANT, FieldGroup.VARIANTS, FieldKind.TEXT),
    WEIGHT("weight", Scope.VARIANT, FieldGroup.VARIANTS, FieldKind.WEIGHT),
    TAXABLE("taxable", Scope.VARIANT, FieldGroup.VARIANTS, FieldKind.FLAG),
    REQUIRES_SHIPPING("requiresShipping", Scope.VARIANT, FieldGroup.VARIANTS, FieldKind.FLAG),
    POLICY("policy", Scope.VARIANT, FieldGroup.VARIANTS, FieldKind.WORD),
    COUNTRY_CODE("countryCode", Scope.VARIANT, FieldGroup.VARIANTS, FieldKind.WORD),
    HS_CODE("hsCode", Scope.VARIANT, FieldGroup.VARIANTS, FieldKind.IDENTIFIER),
    POSITION("position", Scope.VARIANT, FieldGroup.VARIANTS, FieldKind.INTEGER),
    PRICE("price", Scope.VARIANT, FieldGroup.PRICING, FieldKind.MONEY),
    COMPARE_AT_PRICE("compareAtPrice", Scope.VARIANT, FieldGroup.PRICING, FieldKind.MONEY),
    COST("cost", Scope.VARIANT, FieldGroup.PRICING, FieldKind.MONEY),
    TRACKED("tracked", Scope.VARIANT, FieldGroup.INVENTORY, FieldKind.FLAG),
    VARIANT_IMAGE("image", Scope.VARIANT, FieldGroup.MEDIA, FieldKind.IMAGES),
    /** Stock at one location; the path's qualifier is the location. */
    AVAILABLE("available", Scope.VARIANT_LOCATION, FieldGroup.INVENTORY, FieldKind.INTEGER),
    /** A product's metafield; the path's qualifier is {@code namespace.key}. */
    METAFIELD("metafields", Scope.METAFIELD, FieldGroup.ATTRIBUTES, FieldKind.METAFIELD);

    /** What a field belongs to, which decides the shape of its path. */
    public enum Scope {
        PRODUCT,
        VARIANT,
        VARIANT_LOCATION,
        METAFIELD
    }

    private static final Map<String, Field> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Field::fieldName, Function.identity()));

    private final String fieldName;
    private final Scope scope;
    private final FieldGroup group;
    private final FieldKind kind;

    Field(String fieldName, Scope scope, FieldGroup group, FieldKind kind) {
        this.fieldName = fieldName;
        this.scope = scope;
        this.group = group;
        this.kind = kind;
    }

    /** The public name, without variant, location or metafield key: {@code price}, {@code seo.title}. */
    public String fieldName() {
        return fieldName;
    }

    /** What the field belongs to. */
    public Scope scope() {
        return scope;
    }

    /** The group that ownership, modes and rules are set for. */
    public FieldGroup group() {
        return group;
    }

    /** What sort of value it holds. */
    public FieldKind kind() {
        return kind;
    }

    /**
     * Whether a sync of this version writes it to the shop at all. A local change of one that it does not waits, and gives
     * a sync nothing to do; when a later version writes it, that version's migration marks such products as pending.
     */
    public boolean isSynced() {
        return switch (this) {
            case HANDLE, IMAGES, VARIANT_IMAGE -> false;
            default -> true;
        };
    }

    /** Whether a shop is read for it only where our side carries it, because it costs and most do not. */
    public boolean isOnDemand() {
        return this == METAFIELD || this == PUBLICATIONS || this == COLLECTIONS;
    }

    /** The field with this public name. */
    public static Optional<Field> named(String fieldName) {
        return Optional.ofNullable(BY_NAME.get(fieldName));
    }
}
