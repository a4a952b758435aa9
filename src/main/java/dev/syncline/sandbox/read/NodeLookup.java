package dev.syncline.sandbox.read;

import java.util.Optional;

/** Finds the object behind a global id, for {@code node} and {@code nodes}. */
@FunctionalInterface
public interface NodeLookup {

    /** @return the object, empty where this lookup has none of that id */
    Optional<Object> find(String gid);
}
