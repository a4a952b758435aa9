package dev.syncline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Sentence.Argument;
import dev.syncline.testing.Arbitrary;
import dev.syncline.testing.Property;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sentences are stored and read back as they were, however long and odd what they are about is. */
final class SentenceTest {
    private static final List<String> ODD =
            List.of("", "~1 ", "\"", "\\", "x)", "a,b", "]", "ünï", "😀", "\n", "f\"price\"", "3", "قطعة");

    @Test
    void what_is_written_is_read_back() {
        Property.forAll(new Sentences(), sentence -> assertEquals(sentence, Sentence.parse(sentence.written())));
    }

    @Test
    void the_written_form_is_the_one_that_stores_hold_already() {
        Sentence sentence = Sentence.of("guard.deletes")
                .with(60)
                .with("say \"so\"")
                .with(new BigDecimal("9.90"))
                .with(Field.PRICE)
                .with(FieldPath.of(new VariantKey("A"), Field.PRICE))
                .with(FieldGroup.PRICING)
                .with(Instant.EPOCH)
                .with(List.of(new Argument.Whole(1), new Argument.Text("b")));
        String written =
                "~1 guard.deletes(60,\"say \\\"so\\\"\",d\"9.90\",f\"price\",p\"variants[A].price\",group.PRICING(),"
                        + "m\"1970-01-01T00:00:00Z\",[1,\"b\"])";
        assertEquals(written, sentence.written());
        assertEquals(sentence, Sentence.parse(written));
    }

    @Test
    void words_of_somebody_else_within_a_sentence_are_read_back() {
        Sentence sentence = Sentence.of("failure.with").with(Sentence.verbatim("HTTP 400. It says: \"no\""));
        assertEquals(sentence, Sentence.parse(sentence.written()));
    }

    @Test
    void plain_words_of_older_versions_are_shown_as_they_are() {
        for (String old : List.of("", "ownership supplier (CONTENT): drift", "The run was cancelled.", "~1", "~ x")) {
            assertEquals(Sentence.verbatim(old), Sentence.parse(old));
            assertEquals(old, Sentence.verbatim(old).written());
        }
    }

    @Test
    void what_is_damaged_or_of_a_newer_form_is_shown_as_it_is() {
        for (String damaged : List.of(
                "~1 ",
                "~1 a",
                "~1 a(",
                "~1 a(1",
                "~1 a(1,)",
                "~1 a(\"x)",
                "~1 a() b",
                "~2 a()",
                "~1 a(99999999999999999999)",
                "~1 a(q\"x\")")) {
            assertEquals(Sentence.verbatim(damaged), Sentence.parse(damaged), damaged);
        }
        assertEquals(Sentence.of("a").with("later"), Sentence.parse("~1 a(m\"later\")"));
    }

    @Test
    void a_long_one_is_cut_in_its_words_and_can_still_be_read() {
        Property.forAll(new Sentences(), sentence -> {
            String words = "😀\"".repeat(300);
            Sentence wordy = Sentence.of("wordy").with(words).with(sentence).with(words);
            String written = wordy.written(900);
            assertTrue(written.length() <= 900 || sentence.written().length() > 300, written);
            if (written.length() < wordy.written().length()
                    && sentence.written().length() < 300) {
                assertEquals("wordy", Sentence.parse(written).code(), written);
            }
        });
        assertEquals("aaa…", Sentence.verbatim("a".repeat(9)).written(4));
        assertEquals("a…", Sentence.verbatim("a😀😀😀").written(3));
    }

    @Test
    void a_code_has_no_spaces() {
        assertThrows(IllegalArgumentException.class, () -> Sentence.of("no code"));
    }

    /** Sentences of every kind of argument, nested up to a depth. */
    private static final class Sentences implements Arbitrary<Sentence> {
        @Override
        public Sentence make(Random random) {
            return random.nextInt(8) == 0
                    ? Sentence.verbatim(text(random))
                    : new Sentence(Arbitrary.oneOf(random, List.of("a", "b.c-d", "E_9")), arguments(random, 3));
        }

        @Override
        public Stream<Sentence> smaller(Sentence value) {
            return IntStream.range(
                            0, value.code().isEmpty() ? 0 : value.arguments().size())
                    .mapToObj(left -> {
                        List<Argument> fewer = new ArrayList<>(value.arguments());
                        fewer.remove(left);
                        return new Sentence(value.code(), fewer);
                    });
        }

        private static List<Argument> arguments(Random random, int depth) {
            return IntStream.range(0, random.nextInt(4))
                    .mapToObj(any -> argument(random, depth))
                    .toList();
        }

        private static Argument argument(Random random, int depth) {
            return switch (random.nextInt(depth > 0 ? 8 : 6)) {
                case 0 -> new Argument.Text(text(random));
                case 1 -> new Argument.Whole(random.nextBoolean() ? random.nextLong() : random.nextInt(10));
                case 2 -> new Argument.Decimal(BigDecimal.valueOf(random.nextInt(), random.nextInt(9) - 3));
                case 3 -> new Argument.Named(Arbitrary.oneOf(random, List.of(Field.values())));
                case 4 -> new Argument.Place(FieldPath.of(new VariantKey("v" + text(random)), Field.PRICE));
                case 5 -> new Argument.Moment(Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
                case 6 -> new Argument.Part(part(random, depth - 1));
                default -> new Argument.Several(arguments(random, depth - 1));
            };
        }

        /** Another sentence, or words that somebody else said. */
        private static Sentence part(Random random, int depth) {
            if (random.nextInt(3) == 0) {
                return Sentence.verbatim(text(random));
            }
            return new Sentence("p", arguments(random, depth));
        }

        private static String text(Random random) {
            return IntStream.range(0, random.nextInt(4))
                    .mapToObj(any -> Arbitrary.oneOf(random, ODD))
                    .reduce("", String::concat);
        }
    }
}
