package dev.syncline.feed.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How rows become products.
 *
 * @param key the columns of which the first that is not blank is the product's key
 * @param identity the columns that tell one row from another
 * @param mustHave the columns that no row may leave blank
 * @param firstMustHave the columns that the first row of a product may not leave blank
 * @param variantIfAny a row is a variant where any of these is not blank; every row where there are none
 * @param options where options and choices stand
 * @param withdrawn what says that a variant is no longer sold
 * @param family what the rows of one family have in common, where a column does not name their product
 */
record RowRules(
        List<Expression.Column> key,
        List<Expression.Column> identity,
        List<Expression.Column> mustHave,
        List<Expression.Column> firstMustHave,
        List<Expression.Column> variantIfAny,
        OptionColumns options,
        Optional<Withdrawn> withdrawn,
        Optional<Family> family) {

    /**
     * Rows with the same name are variants of one product, whose key the name is.
     *
     * @param name the name; a row without one is a product by itself
     * @param evenAlone a row that has this is of a family even where it is its only one
     */
    record Family(Expression name, Expression evenAlone) {}

    /** Where the options of a variant stand. */
    sealed interface OptionColumns {
        /** All in one column: {@code Color: Red | Size: M}. */
        record Pairs(Expression.Column column, String between, String within) implements OptionColumns {}

        /**
         * Whatever differs between the rows of a product, among items of name and value.
         *
         * @param items the column of items
         * @param never names of what tells rows apart without being an option
         * @param otherwise what names a variant where nothing else does: the first that differs between all rows
         */
        record Differing(Expression items, Set<String> never, List<Expression.Column> otherwise)
                implements OptionColumns {}

        /** Names and values in columns of their own; the names stand in a product's first row. */
        record Apart(List<Expression.Column> names, List<Expression.Column> values) implements OptionColumns {}
    }

    /**
     * A variant among others that the supplier no longer sells: it stays, without stock and without back orders, because
     * a variant that is taken out and comes back is another one to the shop.
     *
     * @param column the column that says so
     * @param values what it says then, in lower case
     */
    record Withdrawn(Expression.Column column, Set<String> values) {}
}
