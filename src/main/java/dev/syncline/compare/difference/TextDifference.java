package dev.syncline.compare.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Two versions of a text.
 *
 * @param together both in one: the pieces that are in the old version are that version, those in the new one the new
 */
public record TextDifference(List<Piece> together) {
    /** Shorter ones are found elsewhere by chance. */
    private static final int LEAST_MOVED = 5;

    public TextDifference {
        together = List.copyOf(together);
    }

    /** The difference between two texts. */
    public static TextDifference between(String before, String after, Grain grain) {
        List<Piece> pieces = new ArrayList<>();
        for (Segment<String> segment : joined(Segments.between(grain.tokens(before), grain.tokens(after)))) {
            if (segment.same()) {
                add(pieces, segment.before(), Mark.SAME);
            } else {
                add(pieces, segment.before(), Mark.REMOVED);
                add(pieces, segment.after(), Mark.ADDED);
            }
        }
        return new TextDifference(moved(pieces));
    }

    /** The old version; its marks say what the new one has not. */
    public List<Piece> before() {
        return together.stream().filter(piece -> piece.mark().inOld()).toList();
    }

    /** The new version; its marks say what the old one has not. */
    public List<Piece> after() {
        return together.stream().filter(piece -> piece.mark().inNew()).toList();
    }

    /** The old version, which must be the same, with marks at what one of the new versions has not; empty where it is not. */
    static Optional<TextDifference> lost(TextDifference one, TextDifference other) {
        List<Piece> first = one.before();
        List<Piece> second = other.before();
        if (!text(first).equals(text(second))) {
            return Optional.empty();
        }
        String whole = text(first);
        boolean[] lost = new boolean[whole.length()];
        mark(lost, first);
        mark(lost, second);
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= lost.length; at++) {
            if (at == lost.length || lost[at] != lost[start]) {
                pieces.add(new Piece(whole.substring(start, at), lost[start] ? Mark.REMOVED : Mark.SAME));
                start = at;
            }
        }
        return Optional.of(new TextDifference(pieces));
    }

    private static void mark(boolean[] lost, List<Piece> pieces) {
        int at = 0;
        for (Piece piece : pieces) {
            int end = at + piece.text().length();
            if (piece.mark() != Mark.SAME) {
                Arrays.fill(lost, at, end, true);
            }
            at = end;
        }
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static void add(List<Piece> pieces, List<String> tokens, Mark mark) {
        if (!tokens.isEmpty()) {
            pieces.add(new Piece(String.join("", tokens), mark));
        }
    }

    /** Two changes with nothing but a space between them read as one. */
    private static List<Segment<String>> joined(List<Segment<String>> segments) {
        List<Segment<String>> joined = new ArrayList<>();
        for (Segment<String> next : segments) {
            int size = joined.size();
            if (!next.same()
                    && size >= 2
                    && isGap(joined.get(size - 1))
                    && !joined.get(size - 2).same()) {
                Segment<String> gap = joined.removeLast();
                Segment<String> first = joined.removeLast();
                joined.add(new Segment<>(
                        false,
                        chain(first.before(), gap.before(), next.before()),
                        chain(first.after(), gap.after(), next.after())));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static boolean isGap(Segment<String> segment) {
        return segment.same() && segment.before().stream().allMatch(String::isBlank);
    }

    private static List<String> chain(List<String> one, List<String> two, List<String> three) {
        List<String> chain = new ArrayList<>(one);
        chain.addAll(two);
        chain.addAll(three);
        return chain;
    }

    private static List<Piece> moved(List<Piece> pieces) {
        List<Piece> marked = new ArrayList<>(pieces);
        for (int from = 0; from < marked.size(); from++) {
            Piece gone = marked.get(from);
            if (gone.mark() == Mark.REMOVED && gone.text().strip().length() >= LEAST_MOVED) {
                int place = from;
                elsewhere(marked, gone.text().strip()).ifPresent(to -> {
                    marked.set(place, new Piece(gone.text(), Mark.LEFT));
                    marked.set(to, new Piece(marked.get(to).text(), Mark.ARRIVED));
                });
            }
        }
        return marked;
    }

    private static Optional<Integer> elsewhere(List<Piece> pieces, String text) {
        for (int at = 0; at < pieces.size(); at++) {
            if (pieces.get(at).mark() == Mark.ADDED
                    && pieces.get(at).text().strip().equals(text)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
