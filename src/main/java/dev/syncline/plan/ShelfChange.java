package dev.syncline.plan;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Shelf;
import dev.syncline.model.Shelves;
import dev.syncline.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a product can be put on, and taken off, the publications that a change names. */
record ShelfChange(Shelves shelves) {
    /** Whether a field is about shelves at all. */
    static boolean isAbout(FieldPath path) {
        return path.field() == Field.PUBLICATIONS;
    }

    /** The finding for a change from what the shop says to what it shall say; {@code otherwise} where nothing speaks against it. */
    Writability of(Optional<Value> wanted, Writability otherwise) {
        List<Shelf> known = shelves.of(Shelf.Kind.PUBLICATION);
        for (String name : names(wanted)) {
            if (!known.isEmpty() && shelves.named(Shelf.Kind.PUBLICATION, name).isEmpty()) {
                String all = known.stream().map(Shelf::name).collect(Collectors.joining(", "));
                return new Writability.HeldBack(PlanSentences.noPublication(name, all));
            }
        }
        return otherwise;
    }

    private static List<String> names(Optional<Value> value) {
        return value.orElse(null) instanceof Value.Texts(List<String> items) ? items : List.of();
    }
}
