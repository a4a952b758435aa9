package dev.syncline.sandbox.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the searches of one request had to pass over; goes into {@code extensions.search} of the answer. Bound while a request
 * is executed, used by that request's thread only.
 */
public final class SearchWarnings {
    /** Those of the request that is being executed. */
    public static final ScopedValue<SearchWarnings> CURRENT = ScopedValue.newInstance();

    private final List<Map<String, Object>> entries = new ArrayList<>();

    static void unknownField(String root, String query, SearchTerm term) {
        if (CURRENT.isBound()) {
            CURRENT.get()
                    .entries
                    .add(Map.of(
                            "path", List.of(root),
                            "query", query,
                            "parsed", Map.of("field", term.field(), "match_all", term.value()),
                            "warnings",
                                    List.of(Map.of(
                                            "field", term.field(),
                                            "message", "Invalid search field for this query.",
                                            "code", "invalid_field"))));
        }
    }

    /** @return the entries for {@code extensions.search}, none for a clean request */
    public List<Map<String, Object>> entries() {
        return List.copyOf(entries);
    }
}
