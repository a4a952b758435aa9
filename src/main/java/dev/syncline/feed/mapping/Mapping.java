package dev.syncline.feed.mapping;

import dev.syncline.feed.csv.CellRuns;
import dev.syncline.feed.csv.Cells;
import dev.syncline.feed.csv.Row;
import dev.syncline.feed.csv.RowHash;
import dev.syncline.feed.csv.StoredRow;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mapping bound to the header of one file. Immutable, thread-safe. */
public final class Mapping {
    /** Apart from the other seeds, so that a family's name is nobody's key. */
    private static final long FAMILY = 11;

    private final String label;
    private final Digesting digesting;
    private final RowRules rows;
    private final RowChecks checks;
    private final VariantBuilder variants;
    private final ProductBuilder builder;

    Mapping(String label, Digesting digesting, RowRules rows, RuleSet rules) {
        this.label = label;
        this.digesting = digesting;
        this.rows = rows;
        Conversion conversion = new Conversion(rules.decimals());
        this.checks = new RowChecks(rows, rules.product(), rules.variant(), conversion);
        this.variants = new VariantBuilder(rows, rules.variant(), conversion);
        this.builder = new ProductBuilder(rows, rules.product(), variants, conversion);
    }

    /** The rules of a mapping and how the file writes decimals. */
    record RuleSet(List<FieldRule> product, List<FieldRule> variant, DecimalMark decimals) {}

    /** Name and version, such as {@code flat@1}. */
    public String label() {
        return label;
    }

    /**
     * How rows are digested.
     *
     * @param whole the seed for whole rows: another for another mapping, header or decimal mark
     * @param read the columns that the mapping reads
     * @param ofRead the seed for those columns alone: another for another mapping or decimal mark, or where they have
     *     other names
     */
    record Digesting(long whole, CellRuns read, long ofRead) {}

    Digesting digesting() {
        return digesting;
    }

    /** The digest of all that a row says. */
    public RowHash wholeHash(Row row) {
        return row.hash(digesting.whole);
    }

    /**
     * The digest of what a row says in the columns that this mapping reads: rows with equal ones make equal fields. What
     * suppliers write into other columns, such as the day of their export, is not in it.
     */
    public RowHash readHash(Row row) {
        return row.hash(digesting.ofRead, digesting.read);
    }

    /** Tells what is wrong with a row by itself. */
    public void check(Cells row, Complaints complaints) {
        checks.check(row, complaints);
    }

    /** Tells what is wrong with a row as the first of its product. */
    public void checkFirst(Cells row, Complaints complaints) {
        for (Expression.Column column : rows.firstMustHave()) {
            if (column.of(row).isEmpty()) {
                complaints.reject(
                        column.name(), "", "missing", "the first row of a product must have a " + column.name());
            }
        }
    }

    /** Whether a row describes a variant, and not only a further image of the product. */
    public boolean isVariant(Cells row) {
        return variants.isVariant(row);
    }

    /** A hash of the product's key; upper and lower case alike. */
    public long keyHash(Row row) {
        String family = rows.family().map(rule -> rule.name().of(row)).orElse("");
        if (!family.isEmpty()) {
            return RowHash.ofText(FAMILY, family, true);
        }
        for (Expression.Column column : rows.key()) {
            if (!row.isBlank(column.index())) {
                return cellHash(1, row, column);
            }
        }
        return 0;
    }

    /** A hash of what tells the row from others; upper and lower case alike. */
    public long identityHash(Row row) {
        long hash = 2;
        for (Expression.Column column : rows.identity()) {
            hash = cellHash(hash, row, column);
        }
        return hash;
    }

    /** The barcode that a row carries, empty for none. */
    public String barcode(Cells row) {
        return variants.barcode(row);
    }

    /** The columns of {@link #identityHash}, for messages. */
    public String identityName() {
        return rows.identity().getFirst().name();
    }

    /** What tells a row from others, for messages. */
    public String identity(Cells row) {
        return rows.identity().stream()
                .map(column -> column.of(row))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" / "));
    }

    /** Whether what tells two rows from others is the same to the letter. */
    public boolean isIdenticalIdentity(Cells one, Cells other) {
        return identity(one).equals(identity(other));
    }

    /** Whether two rows that have the same identity also say the same, but for upper and lower case of the identity. */
    public boolean saysTheSame(StoredRow one, StoredRow other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            int column = i;
            boolean identity = rows.identity().stream().anyMatch(part -> part.index() == column);
            String first = one.cell(i);
            String second = other.cell(i);
            if (identity ? !first.equalsIgnoreCase(second) : !first.equals(second)) {
                return false;
            }
        }
        return true;
    }

    /** The product's key, of its rows. */
    public ProductKey key(List<StoredRow> of) {
        StoredRow first = of.getFirst();
        Optional<String> family = rows.family()
                .filter(rule -> of.size() > 1 || !rule.evenAlone().of(first).isEmpty())
                .map(rule -> rule.name().of(first))
                .filter(name -> !name.isEmpty());
        return new ProductKey(family.or(() -> ownKeys(first).findFirst())
                .orElseThrow(() -> new IllegalArgumentException("The row in line " + first.line() + " has no key")));
    }

    /** The keys that the product of a row may have, as far as the row can be read. */
    public List<String> possibleKeys(Cells row) {
        Stream<String> family = rows.family().stream().map(rule -> rule.name().of(row));
        return Stream.concat(ownKeys(row), family)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    private Stream<String> ownKeys(Cells row) {
        return rows.key().stream().map(column -> column.of(row)).filter(text -> !text.isEmpty());
    }

    /** Other keys by which a product may have been known: what its rows say that is not its key. */
    public List<String> aliases(ProductKey key, List<StoredRow> of) {
        if (rows.key().size() == 1 && rows.family().isEmpty()) {
            return List.of();
        }
        List<String> aliases = new ArrayList<>();
        for (StoredRow row : of) {
            for (Expression.Column column : rows.key()) {
                String text = column.of(row);
                if (!text.isEmpty() && !text.equals(key.text()) && !aliases.contains(text)) {
                    aliases.add(text);
                }
            }
        }
        return aliases;
    }

    /** The names of the options that a row carries itself, in order, and its choices. */
    public RowChoices choices(Cells row) {
        Choices choices = Choices.ofRow(rows.options(), row);
        return new RowChoices(
                rows.options() instanceof RowRules.OptionColumns.Pairs, choices.names(), choices.values());
    }

    /**
     * What a row says of options.
     *
     * @param named whether each row must name the options, and not only the first
     * @param names the names
     * @param values the values
     */
    public record RowChoices(boolean named, List<String> names, List<String> values) {
        /** A hash of the names. */
        public long namesHash() {
            return RowHash.ofText(3, String.join("\n", names), true);
        }

        /** A hash of the values within a product. */
        public long valuesHash(long product) {
            return RowHash.ofText(product, String.join("\n", values), true);
        }
    }

    /** Builds the fields of a product from its rows, in the order of the file. */
    public ProductFields fields(List<StoredRow> of) {
        return builder.build(of);
    }

    private static long cellHash(long seed, Row row, Expression.Column column) {
        if (column.index() >= row.size()) {
            return RowHash.ofText(seed, row.text(), 0, 0, true);
        }
        int start = row.contentStart(column.index());
        return RowHash.ofText(seed, row.text(), start, row.contentEnd(column.index(), start), true);
    }
}
