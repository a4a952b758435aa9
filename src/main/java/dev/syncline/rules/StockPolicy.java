package dev.syncline.rules;

import dev.syncline.model.Locations;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a shop's stock is treated.
 *
 * @param mode who counts it
 * @param locations the shop's locations by name, the one first that {@link Locations#DEFAULT} stands for; empty until the
 *     shop was asked
 */
public record StockPolicy(StockMode mode, List<String> locations) {
    /** The policy of a new shop. */
    public static final StockPolicy STANDARD = new StockPolicy(StockMode.SUPPLIER, List.of());

    public StockPolicy {
        locations = List.copyOf(locations);
    }

    /** This policy with another who counts. */
    public StockPolicy withMode(StockMode changed) {
        return new StockPolicy(changed, locations);
    }

    /** Whether the shop has a location that stock names so; true for all as long as they are not known. */
    public boolean knows(String location) {
        return locations.isEmpty()
                || location.equals(Locations.DEFAULT)
                || locations.subList(1, locations.size()).contains(location);
    }

    /** The names that stock may use. */
    public List<String> names() {
        return Stream.concat(
                        Stream.of(Locations.DEFAULT + " (" + locations.getFirst() + ")"),
                        locations.stream().skip(1))
                .toList();
    }
}
