package dev.syncline.feed.mapping;

import dev.syncline.feed.csv.Cells;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ImageSource;
import dev.syncline.model.ProductFields;
import dev.syncline.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds the fields of one product from its rows. Immutable, thread-safe. */
final class ProductBuilder {
    private final RowRules rows;
    private final List<FieldRule> productRules;
    private final VariantBuilder variants;
    private final Conversion conversion;

    ProductBuilder(RowRules rows, List<FieldRule> productRules, VariantBuilder variants, Conversion conversion) {
        this.rows = rows;
        this.productRules = productRules;
        this.variants = variants;
        this.conversion = conversion;
    }

    ProductFields build(List<? extends Cells> of) {
        SortedMap<FieldPath, Value> values = new TreeMap<>();
        List<Cells> variantRows = new ArrayList<>();
        for (Cells row : of) {
            if (rows.variantIfAny().isEmpty() || variants.isVariant(row)) {
                variantRows.add(row);
            }
        }
        if (variantRows.isEmpty()) {
            variantRows.add(of.getFirst());
        }
        List<Choices> choices = Choices.ofProduct(rows.options(), variantRows, of.getFirst());
        for (FieldRule rule : productRules) {
            value(rule, of, choices.getFirst()).ifPresent(value -> values.put(rule.path(), value));
        }
        values.put(FieldPath.of(Field.OPTIONS), new Value.Options(Choices.options(choices)));
        variants.addTo(values, variantRows, choices);
        return new ProductFields(values);
    }

    private Optional<Value> value(FieldRule rule, List<? extends Cells> of, Choices first) {
        return switch (rule.source()) {
            case FieldRule.Source.Single(Expression text) -> finished(rule, firstText(text, of), first);
            case FieldRule.Source.Preferred(Expression text, String preferred) ->
                finished(rule, preferredText(text, preferred, of), first);
            case FieldRule.Source.Many(ListExpression items, boolean allRows) -> {
                Set<String> found = new LinkedHashSet<>();
                for (Cells row : allRows ? of : of.subList(0, 1)) {
                    items.addTo(found, row);
                }
                yield found.isEmpty() && !rule.finish().blankIsEmpty()
                        ? Optional.empty()
                        : Optional.of(Conversion.list(rule, List.copyOf(found)));
            }
            case FieldRule.Source.Pictures pictures -> pictures(pictures, of);
            case FieldRule.Source.Located _ -> Optional.empty();
        };
    }

    private Optional<Value> finished(FieldRule rule, String text, Choices first) {
        if (text.isEmpty()) {
            return rule.finish().blankIsEmpty()
                    ? Optional.of(rule.finish()
                            .metafield()
                            .<Value>map(metafield -> new Value.Metafield(metafield.type(), ""))
                            .orElse(new Value.Text("")))
                    : Optional.empty();
        }
        boolean whole = first.isDefault() || !rule.finish().withoutOptions();
        String stripped = whole ? text : TextFinish.withoutOptions(text, first.values());
        return conversion.value(rule.field(), stripped, rule.finish());
    }

    private static String firstText(Expression text, List<? extends Cells> of) {
        for (Cells row : of) {
            String found = text.of(row);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private static String preferredText(Expression text, String preferred, List<? extends Cells> of) {
        for (Cells row : of) {
            if (text.of(row).equals(preferred)) {
                return preferred;
            }
        }
        return firstText(text, of);
    }

    private Optional<Value> pictures(FieldRule.Source.Pictures pictures, List<? extends Cells> of) {
        SortedMap<Long, ImageSource> placed = new TreeMap<>();
        Set<String> seen = new LinkedHashSet<>();
        long last = Integer.MAX_VALUE;
        for (Cells row : of) {
            String address = pictures.address().of(row);
            if (!address.isEmpty() && seen.add(address)) {
                // Without a usable position of its own it comes behind those that have one.
                long place = conversion.whole(pictures.position().of(row)).orElse(++last);
                placed.put(
                        placed.containsKey(place) ? ++last : place,
                        new ImageSource(address, pictures.alt().of(row)));
            }
        }
        return placed.isEmpty() ? Optional.empty() : Optional.of(new Value.Images(List.copyOf(placed.values())));
    }
}
