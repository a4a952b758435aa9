package dev.syncline.sandbox.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Products that are a pure function of (seed, number): 100,000 of them cost nothing until one is edited. Handles and SKUs
 * end in the number, so that they can be looked up without an index. Immutable.
 */
public final class SeededProducts {
    /** When all of them were made, and last changed. */
    public static final Instant MADE_AT = Instant.parse("2025-06-02T08:00:00Z");

    private static final int OPTIONS_EACH = 4;
    private static final int VALUES_EACH = 32;
    private static final int VARIANTS_EACH = 32;
    private static final int METAFIELDS_EACH = 8;
    private static final int MEDIA_EACH = 8;

    private static final String[] MAKES = {"Alder", "Brisk", "Corven", "Dunmore", "Estrel", "Fathom", "Gantry", "Hollis"
    };
    private static final String[] KINDS = {
        "Cable",
        "Monitor arm",
        "Notebook sleeve",
        "Desk lamp",
        "Headset",
        "Docking station",
        "Label printer",
        "Keyboard"
    };
    private static final String[] TRAITS = {"compact", "braided", "adjustable", "quiet", "rugged", "slim", "wireless"};
    private static final String[] COLOURS = {"Black", "Silver", "Blue", "Red", "Green", "White"};
    private static final String[] SIZES = {"S", "M", "L", "XL"};
    private static final String SKU_PREFIX = "SBX-";

    private final int count;
    private final long seed;

    /**
     * @param count how many, 0 or more
     * @param seed the same seed makes the same products
     */
    public SeededProducts(int count, long seed) {
        this.count = count;
        this.seed = seed;
    }

    /** @return how many there are; their numbers are 0 to this, exclusive */
    public int count() {
        return count;
    }

    /** @return what they are made of */
    public long seed() {
        return seed;
    }

    /** @return the first number of a kind that no seeded product uses */
    long firstFree(IdKind kind) {
        return switch (kind) {
            case PRODUCT -> count;
            case VARIANT, ITEM -> (long) count * VARIANTS_EACH;
            case OPTION -> (long) count * OPTIONS_EACH;
            case OPTION_VALUE -> (long) count * VALUES_EACH;
            case METAFIELD -> (long) count * METAFIELDS_EACH;
            case MEDIA -> (long) count * MEDIA_EACH;
            case DEFINITION, LOCATION, BULK, SET_OPERATION, DELETE_OPERATION, PUBLICATION, COLLECTION, ADJUSTMENT -> 1;
        };
    }

    /** @return the product that such a handle could belong to; the caller compares */
    OptionalLong candidateByHandle(String handle) {
        return numberAfter(handle, handle.lastIndexOf('-'));
    }

    /** @return the product that such a SKU could belong to; the caller compares */
    OptionalLong candidateBySku(String sku) {
        if (!sku.regionMatches(true, 0, SKU_PREFIX, 0, SKU_PREFIX.length())) {
            return OptionalLong.empty();
        }
        int end = sku.indexOf('-', SKU_PREFIX.length());
        return numberAfter(end < 0 ? sku : sku.substring(0, end), SKU_PREFIX.length() - 1);
    }

    /** @return the product whose variant has this number, where the variant is a seeded one */
    OptionalLong ownerOfVariant(long variant) {
        long owner = variant / VARIANTS_EACH;
        return owner < count ? OptionalLong.of(owner) : OptionalLong.empty();
    }

    private OptionalLong numberAfter(String text, int dash) {
        String digits = text.substring(dash + 1);
        if (dash < 0
                || digits.isEmpty()
                || digits.length() > 9
                || !digits.chars().allMatch(Character::isDigit)) {
            return OptionalLong.empty();
        }
        long number = Long.parseLong(digits);
        return number < count ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /** @return the seeded product of that number, as it was made */
    public Product product(long number) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E37_79B9_7F4A_7C15L + number);
        String make = pick(random, MAKES);
        String kind = pick(random, KINDS);
        String trait = pick(random, TRAITS);
        String title = make + " " + kind + " " + number;
        ProductDraft draft = new ProductDraft(number, MADE_AT);
        draft.title = title;
        draft.handle = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        draft.description = PackedText.of("<p>The " + trait + " " + kind.toLowerCase(Locale.ROOT) + " by " + make
                + ".</p>\n<ul>\n<li>Model " + number + "</li>\n<li>Warranty: " + (1 + random.nextInt(5))
                + " years</li>\n</ul>");
        draft.vendor = make;
        draft.productType = kind;
        draft.tags = List.of(kind.toLowerCase(Locale.ROOT), trait);
        draft.status = random.nextInt(20) == 0 ? "DRAFT" : "ACTIVE";
        draft.publishedAt = draft.status.equals("ACTIVE") ? Optional.of(MADE_AT) : Optional.empty();
        draft.seoTitle = random.nextInt(3) == 0 ? title + " | sandbox" : "";
        options(draft, random);
        variants(draft, random);
        draft.media = List.of(new Medium(
                number * MEDIA_EACH, title, "https://cdn.shopify.com/s/files/sandbox/" + number + ".jpg", 800, 800));
        draft.whereabouts = draft.status.equals("ACTIVE")
                ? Whereabouts.NOWHERE.published(Set.of(0L), Set.of())
                : Whereabouts.NOWHERE;
        return draft.build();
    }

    private static void options(ProductDraft draft, SplittableRandom random) {
        long number = draft.number;
        int shape = random.nextInt(4);
        if (shape == 0) {
            draft.options = List.of(option(number, 0, Option.DEFAULT_NAME, List.of(Option.DEFAULT_VALUE)));
            return;
        }
        List<String> colours = List.of(COLOURS).subList(0, 1 + random.nextInt(3));
        draft.options = shape == 3
                ? List.of(
                        option(number, 0, "Colour", colours),
                        option(number, 1, "Size", List.of(SIZES).subList(0, 2)))
                : List.of(option(number, 0, "Colour", colours));
    }

    private static Option option(long number, int place, String name, List<String> names) {
        List<OptionValue> values = new ArrayList<>();
        for (String value : names) {
            values.add(new OptionValue(number * VALUES_EACH + place * 8L + values.size(), value));
        }
        return new Option(number * OPTIONS_EACH + place, name, values);
    }

    private static void variants(ProductDraft draft, SplittableRandom random) {
        List<List<String>> combinations = new ArrayList<>();
        combinations.add(List.of());
        for (Option option : draft.options) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> start : combinations) {
                for (OptionValue value : option.values()) {
                    List<String> choices = new ArrayList<>(start);
                    choices.add(value.name());
                    longer.add(choices);
                }
            }
            combinations = longer;
        }
        int cents = 495 + 100 * random.nextInt(400);
        List<Variant> variants = new ArrayList<>();
        for (List<String> choices : combinations) {
            VariantDraft variant = new VariantDraft(draft.number * VARIANTS_EACH + variants.size(), choices, MADE_AT);
            variant.sku = SKU_PREFIX
                    + String.format(Locale.ROOT, "%06d", draft.number)
                    + (combinations.size() == 1 ? "" : "-" + (variants.size() + 1));
            variant.barcode = String.format(Locale.ROOT, "400%07d%02d", draft.number, variants.size());
            variant.price = BigDecimal.valueOf(cents + 200L * variants.size(), 2);
            variant.item = new Item(
                    true,
                    true,
                    Optional.of(BigDecimal.valueOf(cents / 2, 2)),
                    "",
                    "",
                    "",
                    0.25 * (1 + random.nextInt(8)),
                    "KILOGRAMS",
                    List.of(new Stock(0, random.nextInt(200), MADE_AT)));
            variants.add(variant.build());
        }
        draft.variants = variants;
    }

    private static String pick(SplittableRandom random, String[] from) {
        return from[random.nextInt(from.length)];
    }
}
