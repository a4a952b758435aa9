package dev.syncline.compare.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Compares lists and sets by element. */
final class ElementDifference {
    private ElementDifference() {}

    /** An element of either version. */
    record Marked<T>(T element, Mark mark) {}

    /**
     * The elements of the new version in its order, then those that only the old one has.
     *
     * @param key elements with equal keys are the same element
     * @param ordered whether an element at another place among the others has moved
     */
    static <T> List<Marked<T>> between(List<T> before, List<T> after, Function<T, Object> key, boolean ordered) {
        Set<Object> old = keys(before, key);
        Set<Object> fresh = keys(after, key);
        Set<Object> moved = ordered ? moved(before, after, key) : Set.of();
        List<Marked<T>> marked = new ArrayList<>();
        unique(after, key).forEach((is, element) -> {
            Mark kept = moved.contains(is) ? Mark.ARRIVED : Mark.SAME;
            marked.add(new Marked<>(element, old.contains(is) ? kept : Mark.ADDED));
        });
        unique(before, key).forEach((was, element) -> {
            if (!fresh.contains(was)) {
                marked.add(new Marked<>(element, Mark.REMOVED));
            }
        });
        return marked;
    }

    private static <T> Map<Object, T> unique(List<T> elements, Function<T, Object> key) {
        Map<Object, T> unique = new LinkedHashMap<>();
        elements.forEach(element -> unique.putIfAbsent(key.apply(element), element));
        return unique;
    }

    private static <T> Set<Object> keys(List<T> elements, Function<T, Object> key) {
        return new HashSet<>(unique(elements, key).keySet());
    }

    private static <T> Set<Object> moved(List<T> before, List<T> after, Function<T, Object> key) {
        List<Object> were = new ArrayList<>(unique(before, key).keySet());
        List<Object> are = new ArrayList<>(unique(after, key).keySet());
        were.retainAll(new HashSet<>(are));
        are.retainAll(new HashSet<>(were));
        Set<Object> moved = new HashSet<>();
        for (Segment<Object> segment : Segments.between(were, are)) {
            if (!segment.same()) {
                moved.addAll(segment.after());
            }
        }
        return moved;
    }
}
