package dev.syncline.sandbox.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The collections of the shop, oldest first. Thread-safe. */
public final class CollectionList {
    private final CopyOnWriteArrayList<Collection> all = new CopyOnWriteArrayList<>();

    /** Adds one; the caller has seen that its handle is free. */
    public void add(Collection collection) {
        all.add(collection);
    }

    /** @return all of them, oldest first */
    public List<Collection> all() {
        return List.copyOf(all);
    }

    /** @return the one of this handle */
    public Optional<Collection> byHandle(String handle) {
        return all.stream().filter(each -> each.handle().equals(handle)).findFirst();
    }

    /** @return the one of this number */
    public Optional<Collection> byNumber(long number) {
        return all.stream().filter(each -> each.number() == number).findFirst();
    }
}
