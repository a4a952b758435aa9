package dev.syncline.model;

import java.util.Locale;
import java.util.Optional;

/** Where a product stands between its two sides, as scripts and screens name it. */
public enum ProductStanding {
    IN_SYNC,
    CHANGED_LOCAL,
    CHANGED_REMOTE,
    CHANGED_BOTH,
    CONFLICT,
    UNLINKED,
    CANDIDATE,
    IGNORED,
    ORPHAN;

    /** The word that scripts see. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The standing with this word. */
    public static Optional<ProductStanding> of(String word) {
        for (ProductStanding standing : values()) {
            if (standing.word().equals(word)) {
                return Optional.of(standing);
            }
        }
        return Optional.empty();
    }

    /** Where a product stands; {@code conflictWaits} says whether one of its fields waits for a person. */
    public static ProductStanding of(ProductState state, boolean conflictWaits) {
        return switch (state.link()) {
            case UNLINKED -> UNLINKED;
            case CANDIDATE -> CANDIDATE;
            case IGNORED -> IGNORED;
            case ORPHAN -> ORPHAN;
            case ADOPTED -> linked(state, conflictWaits);
        };
    }

    private static ProductStanding linked(ProductState state, boolean conflictWaits) {
        if (conflictWaits) {
            return CONFLICT;
        }
        // What this version does not write waits for good, and is no change that anybody can do something about.
        boolean here = state.local().departures().keySet().stream().anyMatch(state::isDue)
                || (state.presence().agreed() && !state.presence().local());
        boolean there = !state.remote().departures().isEmpty()
                || (state.presence().agreed() && !state.presence().remote());
        if (here) {
            return there ? CHANGED_BOTH : CHANGED_LOCAL;
        }
        return there ? CHANGED_REMOTE : IN_SYNC;
    }
}
