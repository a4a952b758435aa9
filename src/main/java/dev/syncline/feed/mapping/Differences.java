package dev.syncline.feed.mapping;

import dev.syncline.feed.csv.Cells;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds options among what differs between the rows of one product: as few as tell all of them apart. */
final class Differences {
    /** As many as Shopify takes. */
    private static final int MOST_OPTIONS = 3;

    private static final int LONGEST_VALUE = 255;

    private final List<? extends Cells> rows;
    private final List<Candidate> candidates;

    private Differences(List<? extends Cells> rows, List<Candidate> candidates) {
        this.rows = rows;
        this.candidates = candidates;
    }

    /** Something that every row has a value of. */
    private record Candidate(String name, List<String> values) {
        boolean differs() {
            return new HashSet<>(values).size() > 1;
        }
    }

    /** The choices of each row, which differ from those of all others. */
    static List<Choices> choices(RowRules.OptionColumns.Differing columns, List<? extends Cells> rows) {
        List<Map<String, List<Items.Item>>> items =
                rows.stream().map(row -> Items.of(columns.items().of(row))).toList();
        List<Candidate> candidates = new ArrayList<>();
        for (String name : items.getFirst().keySet()) {
            if (columns.never().contains(name.toLowerCase(Locale.ROOT))) {
                continue;
            }
            List<String> values = new ArrayList<>();
            for (Map<String, List<Items.Item>> row : items) {
                String value = String.join(
                        ", ",
                        row.getOrDefault(name, List.of()).stream()
                                .map(Items.Item::text)
                                .toList());
                if (!value.isEmpty() && value.length() <= LONGEST_VALUE) {
                    values.add(value);
                }
            }
            Candidate candidate = new Candidate(name, values);
            if (values.size() == rows.size() && candidate.differs()) {
                candidates.add(candidate);
            }
        }
        return new Differences(rows, candidates).found(columns.otherwise());
    }

    private List<Choices> found(List<Expression.Column> otherwise) {
        List<Candidate> chosen = new ArrayList<>();
        while (told(chosen) < rows.size() && chosen.size() < MOST_OPTIONS) {
            Candidate best = best(chosen);
            if (best == null) {
                break;
            }
            chosen.add(best);
        }
        if (told(chosen) < rows.size()) {
            while (chosen.size() >= MOST_OPTIONS) {
                chosen.removeLast();
            }
            chosen.add(name(otherwise));
        }
        // In the order of the supplier, whatever tells most.
        chosen.sort((one, other) -> Integer.compare(place(one), place(other)));
        List<Choices> choices = new ArrayList<>(rows.size());
        List<String> names = chosen.stream().map(Candidate::name).toList();
        for (int row = 0; row < rows.size(); row++) {
            int at = row;
            choices.add(new Choices(
                    names, chosen.stream().map(option -> option.values.get(at)).toList()));
        }
        return choices;
    }

    private int place(Candidate candidate) {
        int place = candidates.indexOf(candidate);
        return place < 0 ? candidates.size() : place;
    }

    /** What tells most rows apart together with what was chosen; nothing where none tells more. */
    private @org.jspecify.annotations.Nullable Candidate best(List<Candidate> chosen) {
        Candidate best = null;
        int most = told(chosen);
        for (Candidate candidate : candidates) {
            List<Candidate> with = new ArrayList<>(chosen);
            with.add(candidate);
            int told = told(with);
            if (told > most) {
                most = told;
                best = candidate;
            }
        }
        return best;
    }

    /** How many different rows there are by these values, upper and lower case alike as in the shop. */
    private int told(List<Candidate> by) {
        Set<String> different = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            StringBuilder values = new StringBuilder();
            for (Candidate candidate : by) {
                values.append(candidate.values.get(row).toLowerCase(Locale.ROOT))
                        .append('\n');
            }
            different.add(values.toString());
        }
        return different.size();
    }

    /** A column that names each row; the row's number where there is none. */
    private Candidate name(List<Expression.Column> otherwise) {
        for (Expression.Column column : otherwise) {
            List<String> values = rows.stream().map(column::of).toList();
            if (!values.contains("") && new HashSet<>(values).size() == rows.size()) {
                return new Candidate(column.name(), values);
            }
        }
        List<String> numbers = new ArrayList<>();
        for (int row = 1; row <= rows.size(); row++) {
            numbers.add(Integer.toString(row));
        }
        return new Candidate("Variant", numbers);
    }
}
