package dev.syncline.shopify;

import dev.syncline.model.Locations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The shop's locations, asked for once and again with every look at the shop. Thread-safe. */
final class ShopLocations {
    /**
     * Locations whose stock is read, at most: each costs a little with every variant, and a request has a limit. Those
     * beyond it are left alone.
     */
    static final int MOST = 25;

    private final Documents documents;
    private volatile boolean asked;

    ShopLocations(Documents documents) {
        this.documents = documents;
    }

    /** Whether the shop was asked already. */
    boolean known() {
        return asked;
    }

    /** Has no stock asked for until they are learned again. */
    void forget() {
        documents.locations(List.of());
        asked = false;
    }

    /** Takes them from the answer to the question for the shop's facts, the one first that it falls back on. */
    List<ShopLocation> learn(JsonNode data) {
        String fallback = data.path("location").path("id").asString("");
        List<ShopLocation> all = new ArrayList<>();
        for (JsonNode node : data.path("locations").path("nodes").values()) {
            String id = node.path("id").asString("");
            String name = node.path("name").asString("");
            // The word has its own meaning here.
            boolean taken = name.equals(Locations.DEFAULT) && !id.equals(fallback);
            all.add(new ShopLocation(
                    id, taken ? name + " " + id.substring(id.lastIndexOf('/') + 1) : name, id.equals(fallback)));
        }
        all.sort(Comparator.comparing((ShopLocation location) -> !location.fallback())
                .thenComparing(ShopLocation::name));
        List<ShopLocation> some = List.copyOf(all.subList(0, Math.min(MOST, all.size())));
        documents.locations(some);
        asked = true;
        return some;
    }

    /** The location that stock names so. */
    Optional<ShopLocation> named(String qualifier) {
        return documents.locations().stream()
                .filter(location -> location.qualifier().equals(qualifier))
                .findFirst();
    }

    /** What paths of stock may name, for people. */
    String words() {
        return documents.locations().stream()
                .map(location ->
                        location.fallback() ? Locations.DEFAULT + " (" + location.name() + ")" : location.name())
                .collect(Collectors.joining(", "));
    }

    /** The location that stock names so. Fails where there is none. */
    ShopLocation required(String qualifier) {
        return named(qualifier).orElseThrow(() -> new Unwritable(ShopSentences.noLocation(qualifier, words())));
    }
}
