package dev.syncline.console.conflicts;

import dev.syncline.service.grid.ConflictRow;

/** One line of the list. */
sealed interface Line {
    /** Where it stands. */
    Place place();

    /** The head of a group. {@code title} as {@link Grouping#title} gives it; {@code later} for what was put off. */
    record Group(Place place, String title, int count, boolean later, boolean folded) implements Line {}

    /** A conflict. */
    record Item(Place place, ConflictRow row) implements Line {}

    /** A place in the list: the group's rank, and the rank in it; a group's head comes before all in it. */
    record Place(int group, int rank) implements Comparable<Place> {
        static final int HEAD = -1;

        Place head() {
            return new Place(group, HEAD);
        }

        @Override
        public int compareTo(Place other) {
            int order = Integer.compare(group, other.group);
            return order == 0 ? Integer.compare(rank, other.rank) : order;
        }
    }
}
