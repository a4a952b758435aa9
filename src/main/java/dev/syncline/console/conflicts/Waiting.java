package dev.syncline.console.conflicts;

import dev.syncline.console.conflicts.Line.Group;
import dev.syncline.console.conflicts.Line.Item;
import dev.syncline.console.conflicts.Line.Place;
import dev.syncline.service.grid.ConflictRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The conflicts of the list in the order in which they were read. That order does not change while they are worked off: what
 * is decided goes, what is taken back returns to its place, what is put off goes to the end. What stands in a folded group has no line, and is passed by. FX thread only.
 */
final class Waiting {
    private static final int LATER = Integer.MAX_VALUE;
    /** Above so many, replacing the whole list is cheaper than changing it line by line. */
    private static final int MANY = 50;

    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper folding = new ReadOnlyIntegerWrapper();
    private final Map<Long, Place> places = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private final TreeMap<Place, ConflictRow> waiting = new TreeMap<>();
    private final Map<Integer, Group> heads = new HashMap<>();
    private final Folds folds = new Folds();
    private Grouping grouping = Grouping.PRODUCT;
    private int ranks;

    /** The lines that are shown. */
    ObservableList<Line> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /** How many conflicts wait. */
    ReadOnlyIntegerProperty size() {
        return size.getReadOnlyProperty();
    }

    /** Changes whenever a group was folded or opened. */
    ReadOnlyIntegerProperty folding() {
        return folding.getReadOnlyProperty();
    }

    /** Begins anew with these rows. */
    void fill(List<ConflictRow> rows, Grouping by) {
        grouping = by;
        places.clear();
        groups.clear();
        waiting.clear();
        ranks = 0;
        folds.begin(by);
        append(rows);
    }

    /** Adds rows behind those that are there. */
    void append(List<ConflictRow> rows) {
        List<ConflictRow> ordered = new ArrayList<>(rows);
        if (grouping == Grouping.FIELD || grouping == Grouping.VENDOR) {
            ordered.sort(Comparator.comparing(grouping::key, String.CASE_INSENSITIVE_ORDER));
        }
        for (ConflictRow row : ordered) {
            int group = groups.computeIfAbsent(grouping.key(row), fresh -> groups.size());
            folds.name(group, grouping.key(row));
            put(new Place(group, ranks++), row);
        }
        rebuild();
    }

    private void put(Place place, ConflictRow row) {
        places.put(row.number(), place);
        waiting.put(place, row);
    }

    private void rebuild() {
        heads.clear();
        List<Line> fresh = new ArrayList<>(waiting.size());
        Map<Integer, Integer> counts = new HashMap<>();
        waiting.keySet().forEach(place -> counts.merge(place.group(), 1, Integer::sum));
        waiting.forEach((place, row) -> {
            if (grouped(place) && !heads.containsKey(place.group())) {
                Group head = head(place, row, counts.getOrDefault(place.group(), 0));
                heads.put(place.group(), head);
                fresh.add(head);
            }
            if (!folds.hides(place)) {
                fresh.add(new Item(place, row));
            }
        });
        lines.setAll(fresh);
        size.set(waiting.size());
    }

    private boolean grouped(Place place) {
        return grouping != Grouping.NONE || place.group() == LATER;
    }

    private Group head(Place place, ConflictRow row, int count) {
        boolean later = place.group() == LATER;
        return new Group(place.head(), later ? "" : grouping.title(row), count, later, folds.hides(place));
    }

    /** Takes conflicts out. */
    void remove(Collection<Long> numbers) {
        List<Place> gone = new ArrayList<>();
        numbers.forEach(number -> Optional.ofNullable(places.get(number))
                .filter(place -> waiting.remove(place) != null)
                .ifPresent(gone::add));
        if (gone.size() > MANY) {
            rebuild();
        } else {
            gone.forEach(this::removeLine);
            size.set(waiting.size());
        }
    }

    private void removeLine(Place place) {
        if (!folds.hides(place)) {
            lines.remove(index(place));
        }
        count(place, -1);
    }

    /** Puts conflicts back to the places that they were taken from. */
    void putBack(Collection<ConflictRow> rows) {
        for (ConflictRow row : rows) {
            Place place = places.get(row.number());
            if (place != null && waiting.putIfAbsent(place, row) == null && rows.size() <= MANY) {
                addLine(place, row);
            }
        }
        if (rows.size() > MANY) {
            rebuild();
        }
        size.set(waiting.size());
    }

    private void addLine(Place place, ConflictRow row) {
        if (grouped(place) && !heads.containsKey(place.group())) {
            Group head = head(place, row, 0);
            heads.put(place.group(), head);
            lines.add(-index(place) - 1, head);
        }
        if (!folds.hides(place)) {
            lines.add(-index(place) - 1, new Item(place, row));
        }
        count(place, 1);
    }

    private void count(Place place, int by) {
        Group head = heads.get(place.group());
        if (head == null) {
            return;
        }
        int at = index(head.place());
        Group changed = new Group(head.place(), head.title(), head.count() + by, head.later(), head.folded());
        if (changed.count() == 0) {
            heads.remove(place.group());
            lines.remove(at);
        } else {
            heads.put(place.group(), changed);
            lines.set(at, changed);
        }
    }

    /** Puts a conflict to the end. */
    void later(long number) {
        Place place = places.get(number);
        ConflictRow row = place == null ? null : waiting.remove(place);
        if (place != null && row != null) {
            removeLine(place);
            Place end = new Place(LATER, ranks++);
            put(end, row);
            addLine(end, row);
        }
    }

    /** The conflict with a number, as long as it waits. */
    Optional<ConflictRow> row(long number) {
        return Optional.ofNullable(places.get(number)).map(waiting::get);
    }

    /** The line of a conflict, or of its group where that is folded; -1 where it does not wait. */
    int line(long number) {
        Place place = places.get(number);
        if (place == null || !waiting.containsKey(place)) {
            return -1;
        }
        return index(folds.hides(place) ? place.head() : place);
    }

    /** Whether a conflict stands in a folded group. */
    boolean folded(long number) {
        return Optional.ofNullable(places.get(number)).filter(folds::hides).isPresent();
    }

    /** Folds the group of a conflict, or opens it; does nothing where it has none. */
    void fold(long number, boolean fold) {
        Optional.ofNullable(places.get(number)).ifPresent(place -> fold(place, fold));
    }

    /** Folds the group of a place, or opens it. */
    void fold(Place place, boolean fold) {
        Group head = heads.get(place.group());
        if (head == null || head.folded() == fold) {
            return;
        }
        folds.set(place, fold);
        Group changed = new Group(head.place(), head.title(), head.count(), head.later(), fold);
        heads.put(place.group(), changed);
        int at = index(head.place());
        lines.set(at, changed);
        if (fold) {
            lines.remove(at + 1, at + 1 + head.count());
        } else {
            List<Line> opened = new ArrayList<>();
            waiting.subMap(head.place(), new Place(place.group(), Integer.MAX_VALUE))
                    .forEach((in, row) -> opened.add(new Item(in, row)));
            lines.addAll(at + 1, opened);
        }
        folding.set(folding.get() + 1);
    }

    /** The next conflicts behind one that may be gone meanwhile, at most so many; none of a folded group. */
    List<ConflictRow> after(long number, int most) {
        Place place = places.get(number);
        List<ConflictRow> next = new ArrayList<>();
        Map.Entry<Place, ConflictRow> entry = place == null ? null : waiting.higherEntry(place);
        // Step by step: a stream of the rest would count the rest first.
        while (entry != null && next.size() < most) {
            Place at = entry.getKey();
            if (folds.hides(at)) {
                entry = waiting.higherEntry(new Place(at.group(), Integer.MAX_VALUE));
            } else {
                next.add(entry.getValue());
                entry = waiting.higherEntry(at);
            }
        }
        return next;
    }

    /** The conflict before one that may be gone meanwhile; none of a folded group. */
    Optional<ConflictRow> before(long number) {
        Place place = places.get(number);
        Map.Entry<Place, ConflictRow> entry = place == null ? null : waiting.lowerEntry(place);
        while (entry != null && folds.hides(entry.getKey())) {
            entry = waiting.lowerEntry(entry.getKey().head());
        }
        return Optional.ofNullable(entry).map(Map.Entry::getValue);
    }

    /** The first folded group behind a conflict, else the first of all. */
    Optional<Place> foldedAfter(long number) {
        int from = Math.max(0, line(number));
        return foldedIn(lines.subList(from, lines.size())).or(() -> foldedIn(lines.subList(0, from)));
    }

    private static Optional<Place> foldedIn(List<Line> some) {
        return some.stream()
                .filter(line -> line instanceof Group group && group.folded())
                .map(Line::place)
                .findFirst();
    }

    /** The first conflict. */
    Optional<ConflictRow> first() {
        return waiting.values().stream().findFirst();
    }

    /** All conflicts in order, or those with these numbers. */
    List<ConflictRow> rows(Set<Long> numbers) {
        return waiting.values().stream()
                .filter(row -> numbers.contains(row.number()))
                .toList();
    }

    /** The numbers of all. */
    List<Long> numbers() {
        return waiting.values().stream().map(ConflictRow::number).toList();
    }

    private int index(Place place) {
        return Collections.binarySearch(
                lines, new Group(place, "", 0, false, false), Comparator.comparing(Line::place));
    }
}
