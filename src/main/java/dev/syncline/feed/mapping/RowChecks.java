package dev.syncline.feed.mapping;

import dev.syncline.feed.csv.Cells;
import dev.syncline.model.Field;
import dev.syncline.model.FieldKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks at single rows: whether every cell that is used says something that its field can hold. */
final class RowChecks {
    private final RowRules rows;
    private final List<Check> checks = new ArrayList<>();
    private final List<FieldRule> stock;
    private final Conversion conversion;

    RowChecks(RowRules rows, List<FieldRule> productRules, List<FieldRule> variantRules, Conversion conversion) {
        this.rows = rows;
        this.conversion = conversion;
        this.stock = variantRules.stream()
                .filter(rule -> rule.source() instanceof FieldRule.Source.Located)
                .toList();
        productRules.stream().filter(RowChecks::isChecked).map(Check::of).forEach(checks::add);
        variantRules.stream().filter(RowChecks::isChecked).map(Check::of).forEach(checks::add);
    }

    /** What to look at for one field; {@code words} are all that it may say, where there is a list of them. */
    private record Check(FieldRule rule, Expression text, String column, Set<String> words) {
        static Check of(FieldRule rule) {
            Expression text = expression(rule);
            return new Check(rule, text, columnOf(text), RowChecks.words(text));
        }
    }

    void check(Cells row, Complaints complaints) {
        for (Expression.Column column : rows.mustHave()) {
            if (column.of(row).isEmpty()) {
                complaints.reject(column.name(), "", "missing", column.name() + " is missing");
            }
        }
        checkOptions(row, complaints);
        for (FieldRule rule : stock) {
            checkStock(rule, row, complaints);
        }
        for (Check check : checks) {
            String value = check.text.of(row);
            if (!value.isEmpty()) {
                check(check, row, value, complaints);
            }
        }
    }

    private void checkOptions(Cells row, Complaints complaints) {
        if (rows.options() instanceof RowRules.OptionColumns.Pairs pairs) {
            Choices choices = Choices.ofRow(pairs, row);
            if (choices.names().contains("") || choices.values().contains("")) {
                complaints.reject(
                        pairs.column().name(),
                        pairs.column().of(row),
                        "options-unreadable",
                        "options are written like Color" + pairs.within() + " Red " + pairs.between() + " Size"
                                + pairs.within() + " M");
            }
        }
    }

    private void check(Check check, Cells row, String value, Complaints complaints) {
        FieldRule rule = check.rule;
        String column = check.column;
        switch (rule.field().kind()) {
            case MONEY, WEIGHT, INTEGER -> {
                checkNumber(rule.field(), column, value, complaints);
                checkFloors(rule, row, value, complaints);
            }
            case METAFIELD -> {
                if (conversion.value(rule.field(), value, rule.finish()).isEmpty()) {
                    complaints.reject(
                            column,
                            value,
                            "not-of-its-type",
                            column + " is no "
                                    + rule.finish().metafield().orElseThrow().type() + " for the metafield "
                                    + rule.finish().metafield().orElseThrow().name());
                }
            }
            case FLAG -> {
                if (Conversion.flag(value).isEmpty()) {
                    complaints.reject(column, value, "not-yes-or-no", column + " must be yes or no");
                }
            }
            case WORD -> {
                if (!check.words.isEmpty() && !check.words.contains(value)) {
                    String list = String.join(", ", new TreeSet<>(check.words));
                    complaints.reject(column, value, "unknown-word", column + " says none of what means " + list);
                }
            }
            default -> {
                if (value.length() > rule.finish().mostChars()) {
                    String rest = " is longer than the shop allows (" + value.length() + " characters of at most "
                            + rule.finish().mostChars() + ") and is shortened at a word";
                    complaints.warn(column, value, "too-long-for-shop", column + rest);
                }
            }
        }
    }

    private void checkStock(FieldRule rule, Cells row, Complaints complaints) {
        if (rule.source() instanceof FieldRule.Source.Located located) {
            String column = columnOf(located.items());
            Quantities.of(located, row).forEach((place, quantity) -> {
                if (place.isEmpty()) {
                    complaints.reject(column, quantity, "no-location", column + " names no location for " + quantity);
                } else {
                    checkNumber(rule.field(), column, quantity, complaints);
                }
            });
        }
    }

    /** Warns of a price that is below what it should not be below. */
    private void checkFloors(FieldRule rule, Cells row, String value, Complaints complaints) {
        for (Expression floor : rule.finish().notBelow()) {
            Optional<BigDecimal> least = conversion.decimals().read(floor.of(row));
            Optional<BigDecimal> number = conversion.decimals().read(value);
            if (least.isPresent() && number.isPresent() && number.get().compareTo(least.get()) < 0) {
                complaints.warn(
                        columnOf(rule),
                        value,
                        "price-below-" + columnOf(floor).toLowerCase(Locale.ROOT),
                        rule.field().fieldName() + " " + value + " is below " + columnOf(floor) + " " + floor.of(row));
            }
        }
    }

    private static String columnOf(FieldRule rule) {
        return columnOf(expression(rule));
    }

    private void checkNumber(Field field, String column, String value, Complaints complaints) {
        if (conversion.decimals().isSimple(value, field.kind() != FieldKind.INTEGER)) {
            return;
        }
        Optional<BigDecimal> number = conversion.decimals().read(value);
        if (number.isEmpty()) {
            String complaint = conversion.decimals().complaint(value);
            complaints.reject(column, value, "not-a-number", column + " " + complaint);
        } else if (field.kind() == FieldKind.INTEGER && conversion.whole(value).isEmpty()) {
            complaints.reject(column, value, "not-whole", column + " must be a whole number");
        } else if (number.get().signum() < 0 && field.kind() != FieldKind.INTEGER) {
            complaints.reject(column, value, "negative", column + " must not be below 0");
        } else if (number.get().signum() < 0) {
            complaints.warn(column, value, "negative-stock", column + " is below 0");
        } else if (number.get().signum() == 0 && field == Field.PRICE) {
            complaints.warn(column, value, "price-zero", column + " is 0");
        }
    }

    /** All that an expression can say; none where it can say anything. */
    private static Set<String> words(Expression text) {
        Set<String> words = new HashSet<>();
        if (text instanceof Expression.Lookup lookup && lookup.otherwise().isEmpty()) {
            words.addAll(lookup.table().values());
        } else if (text instanceof Expression.First(List<Expression> parts)) {
            parts.forEach(part -> words.addAll(words(part)));
        }
        return words;
    }

    private static boolean isChecked(FieldRule rule) {
        boolean single =
                rule.source() instanceof FieldRule.Source.Single || rule.source() instanceof FieldRule.Source.Preferred;
        return single
                && switch (rule.field().kind()) {
                    case MONEY, WEIGHT, INTEGER, FLAG, WORD, METAFIELD -> true;
                    default -> rule.finish().mostChars() > 0;
                };
    }

    private static Expression expression(FieldRule rule) {
        return switch (rule.source()) {
            case FieldRule.Source.Single(Expression text) -> text;
            case FieldRule.Source.Preferred(Expression text, var _) -> text;
            default -> throw new IllegalStateException("Not a text: " + rule);
        };
    }

    private static String columnOf(Expression text) {
        return text.columns()
                .filter(column -> column.index() >= 0)
                .map(Expression.Column::name)
                .findFirst()
                .orElse("");
    }
}
