package dev.syncline.sandbox.schema;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a connection.
 *
 * @param edges what is on it, in order
 */
public record Page(List<Edge> edges, boolean hasNext, boolean hasPrevious) {
    /** The largest page. */
    public static final int LARGEST = 250;

    /** One item and where it stands. */
    public record Edge(Object node, String cursor) {
        @Nullable
        Object read(String field) {
            return switch (field) {
                case "node" -> node;
                case "cursor" -> cursor;
                default -> throw new IllegalStateException("no field " + field + " on an edge");
            };
        }
    }

    public Page {
        edges = List.copyOf(edges);
    }

    @Nullable
    Object read(String field) {
        return switch (field) {
            case "edges" -> edges;
            case "nodes" -> edges.stream().map(Edge::node).toList();
            case "pageInfo" -> info();
            default -> throw new IllegalStateException("no field " + field + " on a connection");
        };
    }

    private Map<String, @Nullable Object> info() {
        Map<String, @Nullable Object> info = new LinkedHashMap<>();
        info.put("hasNextPage", hasNext);
        info.put("hasPreviousPage", hasPrevious);
        info.put("startCursor", edges.isEmpty() ? null : edges.getFirst().cursor());
        info.put("endCursor", edges.isEmpty() ? null : edges.getLast().cursor());
        return info;
    }

    /** @return the page that the usual arguments select of a list which is in memory anyway */
    public static <T> Page of(List<T> all, Arguments arguments, Function<T, Object> node, Function<T, String> key) {
        List<T> ordered = all;
        if (arguments.flag("reverse", false)) {
            ordered = new ArrayList<>(all);
            Collections.reverse(ordered);
        }
        Window window = Window.of(arguments);
        int from = 0;
        int to = ordered.size();
        if (window.after().isPresent()) {
            from = place(ordered, window.after().get(), key) + 1;
        }
        if (window.before().isPresent()) {
            int place = place(ordered, window.before().get(), key);
            to = place < 0 ? to : place;
        }
        int start = window.backwards() ? Math.max(from, to - window.size()) : from;
        int end = window.backwards() ? to : Math.min(to, from + window.size());
        List<Edge> edges = new ArrayList<>();
        for (T each : ordered.subList(start, Math.max(start, end))) {
            edges.add(new Edge(node.apply(each), cursor(key.apply(each), key.apply(each))));
        }
        return new Page(edges, end < ordered.size(), start > 0);
    }

    private static <T> int place(List<T> all, String cursor, Function<T, String> key) {
        String wanted = lastId(cursor);
        for (int i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** @return a cursor in the form that Shopify uses: opaque to clients, an id and a sort value within */
    public static String cursor(String lastId, String lastValue) {
        String json = "{\"last_id\":" + lastId + ",\"last_value\":\"" + lastValue.replace("\"", "\\\"") + "\"}";
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** @return the id within a cursor */
    public static String lastId(String cursor) {
        try {
            String json = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            int start = json.indexOf(':') + 1;
            int end = json.indexOf(',', start);
            return json.substring(start, end);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RefusedException("INVALID_CURSOR", "Invalid cursor for current pagination sort.");
        }
    }

    /**
     * Which part of a connection is asked for.
     *
     * @param size 1 to {@link #LARGEST}
     */
    public record Window(int size, boolean backwards, Optional<String> after, Optional<String> before) {

        /** @return the window that the usual arguments describe */
        public static Window of(Arguments arguments) {
            Optional<Integer> first = arguments.number("first");
            Optional<Integer> last = arguments.number("last");
            if (first.isEmpty() && last.isEmpty()) {
                throw new RefusedException("BAD_REQUEST", "you must provide one of first or last");
            }
            if (first.isPresent() && last.isPresent()) {
                throw new RefusedException("BAD_REQUEST", "providing both first and last is not supported");
            }
            int size = first.or(() -> last).orElse(0);
            if (size < 0 || size > LARGEST) {
                throw new RefusedException(
                        "BAD_REQUEST",
                        (first.isPresent() ? "first" : "last") + " cannot exceed " + LARGEST + " or be negative");
            }
            return new Window(size, first.isEmpty(), text(arguments, "after"), text(arguments, "before"));
        }

        private static Optional<String> text(Arguments arguments, String name) {
            return arguments.given(name) ? Optional.of(arguments.text(name)) : Optional.empty();
        }
    }
}
