package dev.syncline.plan;

import dev.syncline.model.Field;
import dev.syncline.model.Sentence;
import dev.syncline.model.Shelf;
import dev.syncline.model.Shelves;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The collections that a plan needs and the shop does not have. Not thread-safe. */
public final class NewCollections {
    private static final int MOST_NAMED = 10;

    private final Shelves shelves;
    private final Set<String> handles = new TreeSet<>();

    public NewCollections(Shelves shelves) {
        this.shelves = shelves;
    }

    /** Sees steps. */
    public void see(List<PlanItem> items) {
        items.forEach(item -> handles.addAll(of(item, shelves)));
    }

    /** What is said of them in the plan; empty where there are none. */
    public Optional<Sentence> warning() {
        if (handles.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join(", ", handles.stream().limit(MOST_NAMED).toList());
        return Optional.of(PlanSentences.newCollections(
                handles.size() > MOST_NAMED ? named + ", … (" + handles.size() + ")" : named));
    }

    /** The collections that one step puts its product into and the shop does not have. */
    public static Set<String> of(PlanItem item, Shelves shelves) {
        Set<String> missing = new LinkedHashSet<>();
        for (ItemField field : item.fields()) {
            if (item.writes() && field.path().field() == Field.COLLECTIONS) {
                ShelfChange.names(field.after()).stream()
                        .filter(handle ->
                                shelves.named(Shelf.Kind.COLLECTION, handle).isEmpty())
                        .forEach(missing::add);
            }
        }
        return missing;
    }

    /** What people read of a collection of which only the handle is known: {@code winter-sale} becomes “Winter sale”. */
    public static String title(String handle) {
        String words = handle.replace('-', ' ').strip();
        return words.isEmpty() ? handle : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
