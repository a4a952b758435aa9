package dev.syncline.sandbox.state;

import dev.syncline.sandbox.catalogue.Collection;
import dev.syncline.sandbox.catalogue.Definition;
import dev.syncline.sandbox.catalogue.IdKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a saved shop says of itself; its products follow in the file, one a line.
 *
 * @param port where it listened; it comes back there if it can
 * @param seeded how many seeded products it started with
 * @param numbers what number comes next, by kind
 * @param deleted the seeded products that are gone
 */
public record SavedShop(
        String domain,
        String token,
        int port,
        int seeded,
        long seed,
        boolean scattered,
        Map<IdKind, Long> numbers,
        Set<Long> deleted,
        List<Definition> definitions,
        List<Collection> collections) {

    public SavedShop {
        numbers = Map.copyOf(numbers);
        deleted = Set.copyOf(deleted);
        definitions = List.copyOf(definitions);
        collections = List.copyOf(collections);
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "SavedShop[" + domain + "]";
    }
}
