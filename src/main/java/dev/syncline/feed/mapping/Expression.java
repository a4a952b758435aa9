package dev.syncline.feed.mapping;

import dev.syncline.feed.csv.Cells;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How one text is made of the cells of a row. Total: it always gives a text, an empty one where there is nothing. */
sealed interface Expression {
    /** The text for a row; empty for nothing. */
    String of(Cells row);

    /** The columns that it reads. */
    Stream<Column> columns();

    /** Whether the header has any of the columns that it reads, or it reads none. */
    default boolean isCarried() {
        return columns().findAny().isEmpty() || columns().anyMatch(column -> column.index >= 0);
    }

    /** One column; {@code index} is negative where the header does not have it. */
    record Column(String name, int index) implements Expression {
        @Override
        public String of(Cells row) {
            return index < 0 ? "" : row.cell(index);
        }

        @Override
        public Stream<Column> columns() {
            return Stream.of(this);
        }
    }

    /** A text that is the same in all rows. */
    record Constant(String text) implements Expression {
        @Override
        public String of(Cells row) {
            return text;
        }

        @Override
        public Stream<Column> columns() {
            return Stream.empty();
        }
    }

    /** The first part that is not empty. */
    record First(List<Expression> parts) implements Expression {
        @Override
        public String of(Cells row) {
            for (Expression part : parts) {
                String text = part.of(row);
                if (!text.isEmpty()) {
                    return text;
                }
            }
            return "";
        }

        @Override
        public Stream<Column> columns() {
            return parts.stream().flatMap(Expression::columns);
        }
    }

    /** The parts that are not empty, with something between. */
    record Join(List<Expression> parts, String with) implements Expression {
        @Override
        public String of(Cells row) {
            StringBuilder joined = new StringBuilder();
            for (Expression part : parts) {
                String text = part.of(row);
                if (!text.isEmpty()) {
                    joined.append(joined.isEmpty() ? "" : with).append(text);
                }
            }
            return joined.toString();
        }

        @Override
        public Stream<Column> columns() {
            return parts.stream().flatMap(Expression::columns);
        }
    }

    /** Fixed text with columns in it, pieces in order; nothing where all the columns are empty. */
    record Template(List<Expression> pieces) implements Expression {
        @Override
        public String of(Cells row) {
            StringBuilder text = new StringBuilder();
            boolean filled = false;
            for (Expression piece : pieces) {
                String part = piece.of(row);
                filled |= piece instanceof Column && !part.isEmpty();
                text.append(part);
            }
            return filled ? text.toString() : "";
        }

        @Override
        public Stream<Column> columns() {
            return pieces.stream().flatMap(Expression::columns);
        }
    }

    /** Another text by a table, upper and lower case alike; a text that the table lacks stays, or becomes the fallback. */
    record Lookup(Expression source, Map<String, String> table, Optional<String> otherwise) implements Expression {
        @Override
        public String of(Cells row) {
            String key = source.of(row);
            String found = table.get(key.toLowerCase(Locale.ROOT));
            return found != null ? found : key.isEmpty() ? "" : otherwise.orElse(key);
        }

        @Override
        public Stream<Column> columns() {
            return source.columns();
        }
    }

    /** Columns as items of name and value, blank ones left out. */
    record Pairs(List<Column> parts) implements Expression {
        @Override
        public String of(Cells row) {
            StringBuilder items = new StringBuilder();
            for (Column part : parts) {
                String value = part.of(row);
                if (!value.isEmpty()) {
                    items.append(items.isEmpty() ? "" : "\n")
                            .append(part.name)
                            .append('\t')
                            .append(TextChanges.folded(value));
                }
            }
            return items.toString();
        }

        @Override
        public Stream<Column> columns() {
            return parts.stream();
        }
    }

    /** A text that is changed; nothing stays nothing. */
    record Applied(Expression source, UnaryOperator<String> change) implements Expression {
        @Override
        public String of(Cells row) {
            String text = source.of(row);
            return text.isEmpty() ? "" : change.apply(text).strip();
        }

        @Override
        public Stream<Column> columns() {
            return source.columns();
        }
    }

    /** A number made of another, such as a price; see {@link PriceRule}. */
    record Priced(Expression source, Expression floor, PriceRule rule) implements Expression {
        @Override
        public String of(Cells row) {
            return rule.of(source.of(row), floor.of(row));
        }

        @Override
        public Stream<Column> columns() {
            return Stream.concat(source.columns(), floor.columns());
        }
    }

    /** One text or another, as a text says. */
    record If(Expression asked, Predicate<String> condition, Expression then, Expression otherwise)
            implements Expression {
        @Override
        public String of(Cells row) {
            return (condition.test(asked.of(row)) ? then : otherwise).of(row);
        }

        @Override
        public Stream<Column> columns() {
            return Stream.of(asked, then, otherwise).flatMap(Expression::columns);
        }
    }

    /** A part of a description under a heading; both left out where the part is empty. */
    record Section(String heading, Expression body) implements Expression {
        @Override
        public String of(Cells row) {
            String text = body.of(row);
            return text.isEmpty() ? "" : "<h3>" + heading + "</h3>" + text;
        }

        @Override
        public Stream<Column> columns() {
            return body.columns();
        }
    }
}
