package dev.syncline.compare.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Two sequences as alternating stretches of what is the same and what differs. */
final class Segments {
    /** Beyond so many elements that differ as a whole, looking for what they share costs more than it shows. */
    private static final int MOST = 12_000;

    private Segments() {}

    static <T> List<Segment<T>> between(List<T> before, List<T> after) {
        int start = sharedStart(before, after);
        int end = sharedEnd(before, after, start);
        List<Segment<T>> segments = new ArrayList<>();
        same(segments, before.subList(0, start));
        middle(segments, before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        same(segments, before.subList(before.size() - end, before.size()));
        return segments;
    }

    private static <T> int sharedStart(List<T> before, List<T> after) {
        int most = Math.min(before.size(), after.size());
        int shared = 0;
        while (shared < most && before.get(shared).equals(after.get(shared))) {
            shared++;
        }
        return shared;
    }

    private static <T> int sharedEnd(List<T> before, List<T> after, int start) {
        int most = Math.min(before.size(), after.size()) - start;
        int shared = 0;
        while (shared < most && before.get(before.size() - 1 - shared).equals(after.get(after.size() - 1 - shared))) {
            shared++;
        }
        return shared;
    }

    private static <T> void middle(List<Segment<T>> segments, List<T> before, List<T> after) {
        if (before.isEmpty() || after.isEmpty() || before.size() + after.size() > MOST) {
            differing(segments, before, after);
            return;
        }
        List<AbstractDelta<T>> deltas = new ArrayList<>(
                DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas());
        deltas.sort(Comparator.comparingInt(
                        (AbstractDelta<T> delta) -> delta.getSource().getPosition())
                .thenComparingInt(delta -> delta.getTarget().getPosition()));
        int done = 0;
        for (AbstractDelta<T> delta : deltas) {
            same(segments, before.subList(done, delta.getSource().getPosition()));
            differing(segments, delta.getSource().getLines(), delta.getTarget().getLines());
            done = delta.getSource().getPosition() + delta.getSource().size();
        }
        same(segments, before.subList(done, before.size()));
    }

    private static <T> void same(List<Segment<T>> segments, List<T> shared) {
        if (!shared.isEmpty()) {
            segments.add(new Segment<>(true, shared, shared));
        }
    }

    /** What differs right behind something that differs is one stretch with it: the differ reports both apart. */
    private static <T> void differing(List<Segment<T>> segments, List<T> before, List<T> after) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        List<T> gone = new ArrayList<>();
        List<T> fresh = new ArrayList<>();
        if (!segments.isEmpty() && !segments.getLast().same()) {
            Segment<T> last = segments.removeLast();
            gone.addAll(last.before());
            fresh.addAll(last.after());
        }
        gone.addAll(before);
        fresh.addAll(after);
        segments.add(new Segment<>(false, gone, fresh));
    }
}
