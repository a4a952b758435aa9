package dev.syncline.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Three-way merge of sequences: the edits of both sides, where they do not touch each other. */
final class ThreeWay {
    private ThreeWay() {}

    /** Decides about one element that both sides replaced by one other. */
    @FunctionalInterface
    interface Within<T> {
        /** The element that has both edits; empty where they collide. */
        Optional<T> merged(T base, T local, T remote);
    }

    /** The merged sequence; empty where edits collide. */
    static <T> Optional<List<T>> merged(List<T> base, List<T> local, List<T> remote) {
        return merged(base, local, remote, (one, two, three) -> Optional.empty());
    }

    /** As above; elements that both sides replaced are merged themselves. */
    static <T> Optional<List<T>> merged(List<T> base, List<T> local, List<T> remote, Within<T> within) {
        Deque<Hunk<T>> ours = hunks(base, local);
        Deque<Hunk<T>> theirs = hunks(base, remote);
        List<T> merged = new ArrayList<>();
        int done = 0;
        while (!ours.isEmpty() || !theirs.isEmpty()) {
            Hunk<T> hunk;
            if (ours.isEmpty() || theirs.isEmpty()) {
                hunk = (ours.isEmpty() ? theirs : ours).removeFirst();
            } else if (ours.getFirst().touches(theirs.getFirst())) {
                Optional<Hunk<T>> both = both(base, ours.removeFirst(), theirs.removeFirst(), within);
                if (both.isEmpty()) {
                    return Optional.empty();
                }
                hunk = both.get();
            } else {
                hunk = (ours.getFirst().start() < theirs.getFirst().start() ? ours : theirs).removeFirst();
            }
            merged.addAll(base.subList(done, hunk.start()));
            merged.addAll(hunk.lines());
            done = hunk.end();
        }
        merged.addAll(base.subList(done, base.size()));
        return Optional.of(merged);
    }

    /** The merge of sequences of equal length, place by place. */
    static <T> Optional<List<T>> byPlace(List<T> base, List<T> local, List<T> remote) {
        List<T> merged = new ArrayList<>(base.size());
        for (int i = 0; i < base.size(); i++) {
            if (base.get(i).equals(remote.get(i)) || local.get(i).equals(remote.get(i))) {
                merged.add(local.get(i));
            } else if (base.get(i).equals(local.get(i))) {
                merged.add(remote.get(i));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(merged);
    }

    private static <T> Optional<Hunk<T>> both(List<T> base, Hunk<T> ours, Hunk<T> theirs, Within<T> within) {
        if (ours.equals(theirs)) {
            return Optional.of(ours);
        }
        if (ours.start() != theirs.start() || !ours.replacesOne() || !theirs.replacesOne()) {
            return Optional.empty();
        }
        return within.merged(
                        base.get(ours.start()),
                        ours.lines().getFirst(),
                        theirs.lines().getFirst())
                .map(element -> new Hunk<>(ours.start(), ours.end(), List.of(element)));
    }

    private static <T> Deque<Hunk<T>> hunks(List<T> base, List<T> side) {
        List<Hunk<T>> hunks = new ArrayList<>();
        for (AbstractDelta<T> delta : DiffUtils.diff(base, side).getDeltas()) {
            int start = delta.getSource().getPosition();
            int size = delta.getSource().size();
            List<T> lines = delta.getTarget().getLines();
            if (size > 1 && size == lines.size()) {
                // As many as before: each replaces its own, so that the other side may have changed its neighbour.
                for (int i = 0; i < size; i++) {
                    hunks.add(new Hunk<>(start + i, start + i + 1, List.of(lines.get(i))));
                }
            } else {
                hunks.add(new Hunk<>(start, start + size, List.copyOf(lines)));
            }
        }
        hunks.sort(Comparator.comparingInt(Hunk<T>::start));
        return new ArrayDeque<>(hunks);
    }

    /** Elements of the base from {@code start} up to {@code end} replaced by {@code lines}. */
    private record Hunk<T>(int start, int end, List<T> lines) {
        boolean replacesOne() {
            return end == start + 1 && lines.size() == 1;
        }

        /** Whether both change the same elements, or one inserts where the other changes: whose comes first is not known. */
        boolean touches(Hunk<T> other) {
            if (start == end || other.start == other.end) {
                return start <= other.end && other.start <= end;
            }
            return start < other.end && other.start < end;
        }
    }
}
