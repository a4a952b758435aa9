package dev.syncline.feed.mapping;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.WeightUnit;
import java.util.List;
import java.util.Optional;

/**
 * How one field comes out of rows.
 *
 * @param field the field
 * @param source where its value comes from
 * @param finish what is done with it
 */
record FieldRule(Field field, Source source, Finish finish) {
    /** Where a value comes from. */
    sealed interface Source {
        /** One text; of several rows the first that has one. */
        record Single(Expression text) implements Source {}

        /** One text; of several rows any that has the preferred one, else the first that has one. */
        record Preferred(Expression text, String preferred) implements Source {}

        /** A list; of the first row, or of all rows together. */
        record Many(ListExpression items, boolean allRows) implements Source {}

        /** Stock of several places in one cell, as items of place and quantity. */
        record Located(Expression items, String between, String within) implements Source {}

        /** Images, one a row, in the order of their positions where there are any. */
        record Pictures(Expression address, Expression alt, Expression position) implements Source {}
    }

    /**
     * What is done with a value.
     *
     * @param mostChars the longest text, cut at a word with an ellipsis; 0 for any length
     * @param withoutOptions whether the option values of the row are taken out of the text
     * @param blankIsEmpty whether a blank cell says "empty" rather than nothing
     * @param unit the unit of a weight
     * @param location the location of stock
     * @param onlyAbove a number that it has to be above, else the field is absent
     * @param notBelow numbers that it should not be below; somebody is warned
     * @param metafield which metafield it is, if it is one
     */
    record Finish(
            int mostChars,
            boolean withoutOptions,
            boolean blankIsEmpty,
            WeightUnit unit,
            String location,
            Optional<Expression> onlyAbove,
            List<Expression> notBelow,
            Optional<Metafield> metafield) {
        Finish forMetafield(String name, String type) {
            return new Finish(
                    mostChars,
                    withoutOptions,
                    blankIsEmpty,
                    unit,
                    location,
                    onlyAbove,
                    notBelow,
                    Optional.of(new Metafield(name, type)));
        }
    }

    /**
     * A metafield.
     *
     * @param name namespace and key with a dot between
     * @param type its Shopify type
     */
    record Metafield(String name, String type) {
        FieldPath path() {
            int dot = name.indexOf('.');
            return FieldPath.metafield(name.substring(0, dot), name.substring(dot + 1));
        }
    }

    /** The path of the product's own field. */
    FieldPath path() {
        return finish.metafield().map(Metafield::path).orElseGet(() -> FieldPath.of(field));
    }

    /** Whether the header has a column for it. */
    boolean isCarried() {
        return switch (source) {
            case Source.Single(Expression text) -> text.isCarried();
            case Source.Preferred(Expression text, var _) -> text.isCarried();
            case Source.Many(ListExpression items, var _) -> items.isCarried();
            case Source.Located(Expression items, var _, var _) -> items.isCarried();
            case Source.Pictures(Expression address, var _, var _) -> address.isCarried();
        };
    }
}
