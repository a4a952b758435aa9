package dev.syncline.compare.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.testing.Arbitrary;
import dev.syncline.testing.Property;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TextDifferenceTest {
    private static final List<String> PARTS = List.of(
            "laser",
            "printer",
            "Toner",
            "58X",
            " ",
            " ",
            " ",
            "\n",
            ", ",
            ".",
            "13.3",
            "\"",
            "é",
            "👩‍👩‍👧‍👦",
            "אב",
            "\uD83D",
            "");

    private record Texts(String before, String after) {}

    private static final class TwoTexts implements Arbitrary<Texts> {
        @Override
        public Texts make(Random random) {
            List<String> before = parts(random);
            List<String> after = parts(random);
            for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
                if (random.nextInt(3) > 0) {
                    after.set(i, before.get(i));
                }
            }
            return new Texts(String.join("", before), String.join("", after));
        }

        private static List<String> parts(Random random) {
            return Stream.generate(() -> Arbitrary.oneOf(random, PARTS))
                    .limit(random.nextInt(40))
                    .collect(Collectors.toList());
        }

        @Override
        public Stream<Texts> smaller(Texts texts) {
            return Stream.of(
                            new Texts(half(texts.before()), texts.after()),
                            new Texts(texts.before(), half(texts.after())))
                    .filter(smaller -> !smaller.equals(texts));
        }

        private static String half(String text) {
            return text.substring(0, text.length() / 2);
        }
    }

    @Test
    void the_parts_of_each_side_put_together_are_that_side() {
        for (Grain grain : Grain.values()) {
            Property.forAll(new TwoTexts(), texts -> {
                TextDifference difference = TextDifference.between(texts.before(), texts.after(), grain);
                assertEquals(texts.before(), joined(difference.before()));
                assertEquals(texts.after(), joined(difference.after()));
            });
        }
    }

    @Test
    void equal_texts_have_no_mark() {
        Property.forAll(
                new TwoTexts(),
                texts -> assertTrue(
                        TextDifference.between(texts.before(), texts.before(), Grain.WORD).together().stream()
                                .allMatch(piece -> piece.mark() == Mark.SAME)));
    }

    @Test
    void what_either_side_lost_is_marked_in_what_was_agreed() {
        Property.forAll(new TwoTexts(), texts -> {
            TextDifference one = TextDifference.between(texts.before(), texts.after(), Grain.WORD);
            TextDifference other = TextDifference.between(texts.before(), "", Grain.WORD);
            List<Piece> lost = TextDifference.lost(one, other).orElseThrow().together();
            assertEquals(texts.before(), joined(lost));
            assertTrue(lost.stream().noneMatch(piece -> piece.mark() == Mark.SAME));
        });
    }

    @Test
    void only_the_word_that_differs_is_marked() {
        assertEquals(
                List.of(
                        new Piece("HP Toner ", Mark.SAME),
                        new Piece("58A", Mark.REMOVED),
                        new Piece("58X", Mark.ADDED),
                        new Piece(" black", Mark.SAME)),
                TextDifference.between("HP Toner 58A black", "HP Toner 58X black", Grain.WORD)
                        .together());
    }

    @Test
    void neighbouring_words_that_differ_read_as_one_change() {
        assertEquals(
                List.of(
                        new Piece("a ", Mark.SAME),
                        new Piece("red box", Mark.REMOVED),
                        new Piece("blue bag", Mark.ADDED)),
                TextDifference.between("a red box", "a blue bag", Grain.WORD).together());
    }

    @Test
    void a_phrase_that_stands_elsewhere_has_moved() {
        List<Mark> marks =
                TextDifference.between("refurbished printer, black", "printer, black refurbished", Grain.WORD)
                        .together()
                        .stream()
                        .map(Piece::mark)
                        .toList();
        assertTrue(marks.contains(Mark.LEFT) && marks.contains(Mark.ARRIVED), marks::toString);
    }

    private static String joined(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
