package dev.syncline.plan;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Shelf;
import dev.syncline.model.Shelves;
import dev.syncline.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a product can be put on the publications, and into the collections, that a change names. */
record ShelfChange(Shelves shelves) {
    private static final Pattern HANDLE =
            Pattern.compile("[\\p{Ll}\\p{Lo}\\p{M}\\p{N}]+(-+[\\p{Ll}\\p{Lo}\\p{M}\\p{N}]+)*");
    private static final int LONGEST = 255;

    /** Whether a field is about shelves at all. */
    static boolean isAbout(FieldPath path) {
        return path.field() == Field.PUBLICATIONS || path.field() == Field.COLLECTIONS;
    }

    /** The finding for what the shop shall say; {@code otherwise} where nothing speaks against it. */
    Writability of(FieldPath path, Optional<Value> wanted, Writability otherwise) {
        for (String name : names(wanted)) {
            Optional<Writability> refusal = path.field() == Field.PUBLICATIONS ? publication(name) : collection(name);
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        return otherwise;
    }

    private Optional<Writability> publication(String name) {
        List<Shelf> known = shelves.of(Shelf.Kind.PUBLICATION);
        if (known.isEmpty() || shelves.named(Shelf.Kind.PUBLICATION, name).isPresent()) {
            return Optional.empty();
        }
        String all = known.stream().map(Shelf::name).collect(Collectors.joining(", "));
        return Optional.of(new Writability.HeldBack(PlanSentences.noPublication(name, all)));
    }

    private Optional<Writability> collection(String handle) {
        Optional<Shelf> known = shelves.named(Shelf.Kind.COLLECTION, handle);
        if (known.filter(Shelf::fixed).isPresent()) {
            return Optional.of(new Writability.HeldBack(PlanSentences.smartCollection(handle)));
        }
        boolean possible = known.isPresent()
                || (handle.length() <= LONGEST && HANDLE.matcher(handle).matches());
        return possible
                ? Optional.empty()
                : Optional.of(new Writability.HeldBack(PlanSentences.noCollectionHandle(handle)));
    }

    static List<String> names(Optional<Value> value) {
        return value.orElse(null) instanceof Value.Texts(List<String> items) ? items : List.of();
    }
}
