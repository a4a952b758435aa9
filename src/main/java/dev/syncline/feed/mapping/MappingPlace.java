package dev.syncline.feed.mapping;

import dev.syncline.engine.FeedRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Where in a mapping its reader is, and what was found to be wrong with it. Not thread-safe. */
final class MappingPlace {
    private final String mapping;
    private final List<String> path = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    MappingPlace(String mapping) {
        this.mapping = mapping;
    }

    /** Reads what stands under a name. */
    <T> T in(String name, Supplier<T> reading) {
        path.add(name);
        try {
            return reading.get();
        } finally {
            path.removeLast();
        }
    }

    /** Reads a rule; one that is wrong is noted, so that the others are looked at, too. */
    void rule(String name, Runnable reading) {
        path.add(name);
        try {
            reading.run();
        } catch (Fault fault) {
            faults.add(fault.getMessage());
        } finally {
            path.removeLast();
        }
    }

    /** Only these names stand in an object. */
    void allow(JsonNode node, String... names) {
        Set<String> known = Set.of(names);
        node.properties().forEach(entry -> {
            if (!known.contains(entry.getKey())) {
                throw fault(
                        "'" + entry.getKey() + "' is not known here; known are " + String.join(", ", List.of(names)));
            }
        });
    }

    /** Something is wrong here. */
    FeedRefused fault(String what) {
        throw new Fault(String.join(".", path) + ": " + what);
    }

    /** All that was noted. */
    List<String> faults() {
        return faults;
    }

    /**
     * Ends the reading.
     *
     * @throws FeedRefused where something was noted
     */
    void done() {
        if (!faults.isEmpty()) {
            throw new FeedRefused("The mapping " + mapping + " cannot be used. " + String.join("; ", faults)
                    + ". Correct the mapping.");
        }
    }

    /** One fault, on its way to the rule that it is in. */
    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message);
        }
    }
}
