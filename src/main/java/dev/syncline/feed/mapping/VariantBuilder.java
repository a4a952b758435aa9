package dev.syncline.feed.mapping;

import dev.syncline.feed.csv.Cells;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the variants of one product. Immutable, thread-safe. */
final class VariantBuilder {
    private static final String NO_BACK_ORDERS = "DENY";

    private final RowRules rows;
    private final List<FieldRule> rules;
    private final Conversion conversion;

    VariantBuilder(RowRules rows, List<FieldRule> rules, Conversion conversion) {
        this.rows = rows;
        this.rules = rules;
        this.conversion = conversion;
    }

    /** Whether a row describes a variant, and not only a further image of the product. */
    boolean isVariant(Cells row) {
        return rows.variantIfAny().isEmpty()
                || rows.variantIfAny().stream()
                        .anyMatch(column -> !column.of(row).isEmpty());
    }

    String barcode(Cells row) {
        return text(Field.BARCODE, row);
    }

    void addTo(Map<FieldPath, Value> values, List<? extends Cells> of, List<Choices> choices) {
        List<VariantKey> keys = keys(of, choices);
        long withdrawn = of.stream().filter(this::isWithdrawn).count();
        for (int i = 0; i < of.size(); i++) {
            VariantKey key = keys.get(i);
            Cells row = of.get(i);
            values.put(
                    FieldPath.of(key, Field.CHOICES),
                    new Value.Texts(choices.get(i).values()));
            values.put(FieldPath.of(key, Field.POSITION), new Value.Whole(i + 1L));
            for (FieldRule rule : rules) {
                if (rule.source() instanceof FieldRule.Source.Located located) {
                    Quantities.of(located, row)
                            .forEach((place, quantity) -> conversion
                                    .whole(quantity)
                                    .ifPresent(number ->
                                            values.put(FieldPath.available(key, place), new Value.Whole(number))));
                } else {
                    value(rule, row).ifPresent(value -> values.put(path(key, rule), value));
                }
            }
            // Where all are withdrawn the product's own status says so.
            if (withdrawn < of.size() && isWithdrawn(row)) {
                withdraw(values, key);
            }
        }
    }

    /** The SKU of each variant, or its choices where it has none of its own. */
    private List<VariantKey> keys(List<? extends Cells> of, List<Choices> choices) {
        List<String> skus = new ArrayList<>(of.size());
        Map<String, Integer> uses = new HashMap<>();
        for (Cells row : of) {
            String sku = text(Field.SKU, row);
            skus.add(sku);
            uses.merge(sku, 1, Integer::sum);
        }
        List<VariantKey> keys = new ArrayList<>(of.size());
        for (int i = 0; i < of.size(); i++) {
            String sku = skus.get(i);
            boolean own = !sku.isBlank() && uses.getOrDefault(sku, 0) == 1;
            keys.add(
                    own
                            ? VariantKey.ofSku(sku)
                            : VariantKey.ofChoices(choices.get(i).values()));
        }
        return keys;
    }

    private String text(Field field, Cells row) {
        for (FieldRule rule : rules) {
            if (rule.field() == field && value(rule, row).orElse(null) instanceof Value.Text(String text)) {
                return text;
            }
        }
        return "";
    }

    private boolean isWithdrawn(Cells row) {
        return rows.withdrawn()
                .filter(rule -> rule.values().contains(rule.column().of(row).toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private void withdraw(Map<FieldPath, Value> values, VariantKey key) {
        values.put(FieldPath.of(key, Field.POLICY), new Value.Text(NO_BACK_ORDERS));
        for (FieldRule rule : rules) {
            if (rule.field() == Field.AVAILABLE && !(rule.source() instanceof FieldRule.Source.Located)) {
                values.put(path(key, rule), new Value.Whole(0));
            }
        }
        values.keySet().stream()
                .filter(path ->
                        path.field() == Field.AVAILABLE && path.variant().equals(Optional.of(key)))
                .toList()
                .forEach(path -> values.put(path, new Value.Whole(0)));
    }

    private static FieldPath path(VariantKey key, FieldRule rule) {
        return rule.field().scope() == Field.Scope.VARIANT_LOCATION
                ? FieldPath.available(key, rule.finish().location())
                : FieldPath.of(key, rule.field());
    }

    private Optional<Value> value(FieldRule rule, Cells row) {
        return switch (rule.source()) {
            case FieldRule.Source.Single(Expression text) -> single(rule, text.of(row), row);
            case FieldRule.Source.Preferred(Expression text, var _) -> single(rule, text.of(row), row);
            case FieldRule.Source.Many(ListExpression list, var _) -> {
                Set<String> items = new LinkedHashSet<>();
                list.addTo(items, row);
                yield items.isEmpty() ? Optional.empty() : Optional.of(Conversion.list(rule, List.copyOf(items)));
            }
            case FieldRule.Source.Pictures _, FieldRule.Source.Located _ -> Optional.empty();
        };
    }

    private Optional<Value> single(FieldRule rule, String text, Cells row) {
        if (text.isEmpty()) {
            return rule.finish().blankIsEmpty()
                    ? conversion.value(rule.field(), text, rule.finish())
                    : Optional.empty();
        }
        Optional<BigDecimal> floor =
                rule.finish().onlyAbove().flatMap(other -> conversion.decimals().read(other.of(row)));
        if (floor.isPresent()
                && conversion
                        .decimals()
                        .read(text)
                        .filter(number -> number.compareTo(floor.get()) > 0)
                        .isEmpty()) {
            return Optional.empty();
        }
        return conversion.value(rule.field(), text, rule.finish());
    }
}
