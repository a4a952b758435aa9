package dev.syncline.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The products of the sample feed on its first day, each made from its number alone. Immutable. */
final class SampleCatalogue {
    private static final int FIRST_NUMBER = 100_000;
    private static final int FAMILY_EVERY = 4;
    private static final int HUNDREDTHS = 2;

    private final List<SampleRange> ranges = SampleWords.ranges();

    SampleProduct product(int number) {
        SampleChance chance = new SampleChance(number);
        SampleRange range = ranges.get(number % ranges.size());
        String vendor = chance.pick(range.brands(), "brand");
        String model = chance.pick(SampleWords.MODELS, "model") + " " + (100 + number % 900);
        List<List<String>> options = number % FAMILY_EVERY == FAMILY_EVERY - 1 ? range.options() : List.of();
        List<SampleVariant> variants = variants(number, chance, range, options);
        return new SampleProduct(
                range,
                vendor,
                texts(chance, range, vendor, model),
                tags(chance, range),
                true,
                options.stream().map(List::getFirst).toList(),
                variants);
    }

    private static SampleProduct.Texts texts(SampleChance chance, SampleRange range, String vendor, String model) {
        String noun = range.noun();
        String title = vendor + " " + model + " " + noun;
        String use = chance.pick(range.uses(), "use");
        int from = chance.below(range.features().size(), "features");
        List<String> features = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            features.add(range.features().get((from + i) % range.features().size()));
        }
        String description = "<p>The " + model + " is a " + noun.toLowerCase(Locale.ROOT) + " for " + use + ". "
                + features.getFirst() + ".</p><p>" + chance.pick(SampleWords.CLOSERS, "closer") + "</p>";
        return new SampleProduct.Texts(
                title,
                description,
                "<ul><li>" + String.join("</li><li>", features) + "</li></ul>",
                table(vendor, model, chance),
                title + " | Sample Supplies",
                "Buy the " + title + " for " + use + ". Delivered in two working days.");
    }

    private static String table(String vendor, String model, SampleChance chance) {
        return "<table><tbody><tr><th>Brand</th><td>" + vendor + "</td></tr><tr><th>Model</th><td>" + model
                + "</td></tr><tr><th>Warranty</th><td>" + (1 + chance.below(5, "warranty"))
                + " years</td></tr></tbody></table>";
    }

    private static List<String> tags(SampleChance chance, SampleRange range) {
        List<String> tags = new ArrayList<>(range.tags());
        tags.add(chance.pick(List.of("bestseller", "quiet", "recycled", "gift", "workshop"), "tag"));
        return tags;
    }

    private static List<SampleVariant> variants(
            int number, SampleChance chance, SampleRange range, List<List<String>> options) {
        BigDecimal price = BigDecimal.valueOf(chance.within(range.price(), "price") * 100L - 1, HUNDREDTHS);
        BigDecimal weight = BigDecimal.valueOf(chance.within(range.weight(), "weight"), HUNDREDTHS);
        List<List<String>> combinations = combinations(options);
        List<SampleVariant> variants = new ArrayList<>();
        for (int i = 0; i < combinations.size(); i++) {
            BigDecimal own = price.add(BigDecimal.valueOf(i));
            variants.add(new SampleVariant(
                    "SL-" + (FIRST_NUMBER + number) + (options.isEmpty() ? "" : "-" + (i + 1)),
                    combinations.get(i),
                    barcode(number * 16L + i),
                    own,
                    own.multiply(new BigDecimal("1.25"))
                            .setScale(0, RoundingMode.UP)
                            .subtract(new BigDecimal("0.01")),
                    own.multiply(new BigDecimal("0.7")).setScale(HUNDREDTHS, RoundingMode.HALF_UP),
                    weight,
                    chance.below(400, "stock" + i)));
        }
        return variants;
    }

    /** Every combination of the options' values; one of nothing where there are none. */
    private static List<List<String>> combinations(List<List<String>> options) {
        List<List<String>> all = List.of(List.of());
        for (List<String> option : options) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> combination : all) {
                for (String value : option.subList(1, option.size())) {
                    List<String> one = new ArrayList<>(combination);
                    one.add(value);
                    longer.add(List.copyOf(one));
                }
            }
            all = longer;
        }
        return all;
    }

    /** Twelve digits that begin with 04, which is kept for shops' own use and belongs to nobody. */
    static String barcode(long number) {
        String digits = "04" + String.format(Locale.ROOT, "%09d", number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return digits + (10 - sum % 10) % 10;
    }
}
