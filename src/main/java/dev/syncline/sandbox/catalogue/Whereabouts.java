package dev.syncline.sandbox.catalogue;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a product was put by people and apps.
 *
 * @param publications numbers within {@link IdKind#PUBLICATION}
 * @param collections numbers within {@link IdKind#COLLECTION}
 */
public record Whereabouts(SortedSet<Long> publications, SortedSet<Long> collections) {
    /** On no publication and in no collection. */
    public static final Whereabouts NOWHERE = new Whereabouts(new TreeSet<>(), new TreeSet<>());

    public Whereabouts {
        publications = Collections.unmodifiableSortedSet(new TreeSet<>(publications));
        collections = Collections.unmodifiableSortedSet(new TreeSet<>(collections));
    }

    /** @return with some publications more and some less */
    public Whereabouts published(Set<Long> added, Set<Long> removed) {
        return new Whereabouts(changed(publications, added, removed), collections);
    }

    /** @return with some collections more and some less */
    public Whereabouts collected(Set<Long> added, Set<Long> removed) {
        return new Whereabouts(publications, changed(collections, added, removed));
    }

    private static SortedSet<Long> changed(Set<Long> before, Set<Long> added, Set<Long> removed) {
        SortedSet<Long> after = new TreeSet<>(before);
        after.addAll(added);
        after.removeAll(removed);
        return after;
    }
}
