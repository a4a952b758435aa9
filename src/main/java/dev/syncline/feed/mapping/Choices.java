package dev.syncline.feed.mapping;

import dev.syncline.feed.csv.Cells;
import dev.syncline.model.ProductOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of a product's options, and the values that one row has of them.
 *
 * @param names the names in order; none for a product without options
 * @param values as many values
 */
record Choices(List<String> names, List<String> values) {
    private static final Choices NONE =
            new Choices(List.of(ProductOption.DEFAULT_NAME), List.of(ProductOption.DEFAULT_VALUE));

    /** What one row says itself; both lists are empty where it says nothing. */
    static Choices ofRow(RowRules.OptionColumns columns, Cells row) {
        return switch (columns) {
            case RowRules.OptionColumns.Pairs pairs ->
                pairs(pairs, pairs.column().of(row));
            case RowRules.OptionColumns.Apart(List<Expression.Column> names, List<Expression.Column> values) ->
                new Choices(texts(names, row), texts(values, row));
            // Only the rows of a product together tell.
            case RowRules.OptionColumns.Differing _ -> new Choices(List.of(), List.of());
        };
    }

    /** The choices of the rows of one product; those of a product without options are the shop's default. */
    static List<Choices> ofProduct(RowRules.OptionColumns columns, List<? extends Cells> variants, Cells first) {
        if (columns instanceof RowRules.OptionColumns.Differing differing && variants.size() > 1) {
            return Differences.choices(differing, variants);
        }
        List<String> names = ofRow(columns, first).names();
        if (names.isEmpty()) {
            return variants.stream().map(row -> NONE).toList();
        }
        List<Choices> choices = new ArrayList<>(variants.size());
        for (Cells row : variants) {
            List<String> values = new ArrayList<>(ofRow(columns, row).values());
            while (values.size() < names.size()) {
                values.add("");
            }
            choices.add(new Choices(names, List.copyOf(values.subList(0, names.size()))));
        }
        return choices;
    }

    /** The options of a product, values in the order of their first appearance. */
    static List<ProductOption> options(List<Choices> variants) {
        List<ProductOption> options = new ArrayList<>();
        List<String> names = variants.getFirst().names();
        for (int i = 0; i < names.size(); i++) {
            Set<String> values = new LinkedHashSet<>();
            for (Choices choices : variants) {
                values.add(choices.values().get(i));
            }
            options.add(new ProductOption(names.get(i), List.copyOf(values)));
        }
        return options;
    }

    /** Whether this is what a product without options has. */
    boolean isDefault() {
        return equals(NONE);
    }

    private static Choices pairs(RowRules.OptionColumns.Pairs pairs, String cell) {
        if (cell.isEmpty()) {
            return new Choices(List.of(), List.of());
        }
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        ListExpression.split(cell, pairs.between(), parts);
        for (String part : parts) {
            int at = part.indexOf(pairs.within());
            // A part without a name is found by the checks before anything is built from it.
            names.add(at < 0 ? "" : part.substring(0, at).strip());
            values.add(part.substring(at < 0 ? 0 : at + pairs.within().length()).strip());
        }
        return new Choices(List.copyOf(names), List.copyOf(values));
    }

    private static List<String> texts(List<Expression.Column> columns, Cells row) {
        List<String> texts = new ArrayList<>();
        for (Expression.Column column : columns) {
            String text = column.of(row);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }
}
