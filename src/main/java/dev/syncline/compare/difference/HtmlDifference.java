package dev.syncline.compare.difference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of an HTML fragment.
 *
 * @param source of the text of the fragments
 * @param together both as rendered, in one
 */
public record HtmlDifference(TextDifference source, List<Block> together) {
    public HtmlDifference {
        together = List.copyOf(together);
    }

    /** The difference between two fragments. */
    public static HtmlDifference between(String before, String after, Grain grain) {
        Blocks blocks = new Blocks();
        for (Segment<RichToken> segment : Segments.between(RichTokens.of(before), RichTokens.of(after))) {
            if (segment.same()) {
                segment.before().forEach(token -> blocks.add(token, Mark.SAME));
            } else {
                segment.before().forEach(token -> blocks.add(token, Mark.REMOVED));
                segment.after().forEach(token -> blocks.add(token, Mark.ADDED));
            }
        }
        return new HtmlDifference(TextDifference.between(before, after, grain), blocks.end());
    }

    /** The old version as rendered. */
    public List<Block> before() {
        return together.stream()
                .map(block -> only(block, true))
                .filter(block -> !block.runs().isEmpty())
                .toList();
    }

    /** The new version as rendered. */
    public List<Block> after() {
        return together.stream()
                .map(block -> only(block, false))
                .filter(block -> !block.runs().isEmpty())
                .toList();
    }

    private static Block only(Block block, boolean old) {
        return new Block(
                block.kind(),
                block.depth(),
                block.runs().stream()
                        .filter(run -> old ? run.mark().inOld() : run.mark().inNew())
                        .toList());
    }

    /** Puts words together to runs, and runs to blocks. */
    private static final class Blocks {
        private final List<Block> blocks = new ArrayList<>();
        private final List<Run> runs = new ArrayList<>();
        private @Nullable RichToken open;

        void add(RichToken token, Mark mark) {
            RichToken before = open;
            if (before == null || token.begins()) {
                close();
                open = token;
            }
            if (!token.begins()) {
                append(token, mark);
            }
        }

        private void append(RichToken token, Mark mark) {
            Run fresh = new Run(token.text(), token.bold(), token.italic(), mark);
            if (!runs.isEmpty() && alike(runs.getLast(), fresh)) {
                Run last = runs.removeLast();
                fresh = new Run(last.text() + token.text(), last.bold(), last.italic(), mark);
            }
            runs.add(fresh);
        }

        private static boolean alike(Run one, Run other) {
            return one.bold() == other.bold() && one.italic() == other.italic() && one.mark() == other.mark();
        }

        private void close() {
            RichToken block = open;
            if (block != null && !runs.isEmpty()) {
                blocks.add(new Block(block.kind(), block.depth(), runs));
            }
            runs.clear();
        }

        List<Block> end() {
            close();
            return blocks;
        }
    }
}
