package dev.syncline.model;

import java.util.List;
import java.util.Optional;

/**
 * The publications and collections of a shop.
 *
 * @param all as last read; none of a kind that was never read
 */
public record Shelves(List<Shelf> all) {
    /** Nothing is known. */
    public static final Shelves UNKNOWN = new Shelves(List.of());

    public Shelves {
        all = List.copyOf(all);
    }

    /** Those of one kind. */
    public List<Shelf> of(Shelf.Kind kind) {
        return all.stream().filter(shelf -> shelf.kind() == kind).toList();
    }

    /** The one of this name, upper and lower case alike. */
    public Optional<Shelf> named(Shelf.Kind kind, String name) {
        return of(kind).stream()
                .filter(shelf -> shelf.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
