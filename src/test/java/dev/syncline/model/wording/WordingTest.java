package dev.syncline.model.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Sentence;
import dev.syncline.model.Sentence.Argument;
import dev.syncline.model.VariantKey;
import dev.syncline.testing.English;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that the program can say has words in every language, with a gap for each thing that it is about. */
final class WordingTest {
    private static final Path BUNDLES = Path.of("src/main/resources/dev/syncline/i18n");
    private static final Pattern GAP = Pattern.compile("\\{(\\d+)");

    @ParameterizedTest
    @ValueSource(strings = {"sentences.properties", "sentences_de.properties"})
    void every_sentence_has_words_and_every_words_a_sentence(String bundle) throws IOException {
        Set<String> codes =
                Vocabulary.all().stream().map(Sentence::code).collect(Collectors.toCollection(TreeSet::new));
        Set<String> worded = load(bundle).stringPropertyNames();
        assertEquals(Set.of(), difference(codes, worded), "without words");
        assertEquals(Set.of(), difference(worded, codes), "words that nothing says");
        assertTrue(Vocabulary.rooms().size() > 3, Vocabulary.rooms()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentences.properties", "sentences_de.properties"})
    void words_have_a_gap_for_each_thing_that_the_sentence_is_about(String bundle) throws IOException {
        Properties words = load(bundle);
        List<String> wrong = new ArrayList<>();
        for (Sentence sentence : Vocabulary.all()) {
            Set<Integer> gaps = GAP.matcher(words.getProperty(sentence.code()))
                    .results()
                    .map((MatchResult gap) -> Integer.valueOf(gap.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<Integer> things =
                    IntStream.range(0, sentence.arguments().size()).boxed().collect(Collectors.toSet());
            if (!gaps.equals(things)) {
                wrong.add(sentence + " " + gaps);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void what_a_sentence_is_about_is_seen_in_its_words_in_every_language() {
        for (Wording wording : List.of(Wording.plain(), new Wording(new GermanSpelling()))) {
            for (Sentence sentence : Vocabulary.all()) {
                String words = wording.of(sentence);
                assertFalse(words.contains("~1"), words);
                assertFalse(GAP.matcher(words).find(), words);
                for (Argument argument : sentence.arguments()) {
                    String part = wording.of(new Sentence("two", List.of(argument, argument)));
                    String once = part.substring(part.length() / 2 + 1);
                    assertTrue(words.contains(once), () -> words + " lacks " + once);
                }
            }
        }
    }

    @Test
    void plain_words_are_those_that_scripts_know() {
        assertEquals(
                "1200 of 30000 products would be deleted (guard.deletes.most 50, guard.deletes.percent 5)",
                English.of(Sentence.of("guard.deletes")
                        .with(1200)
                        .with(30000)
                        .with(Sentence.of("setting.guard.deletes.most"))
                        .with(50)
                        .with(Sentence.of("setting.guard.deletes.percent"))
                        .with(5)));
        assertEquals(
                "rule 7 (vendor HP, price): SHOPIFY_PRIORITY",
                English.of(Sentence.of("rules.rule")
                        .with("7")
                        .with(List.of(
                                new Argument.Part(
                                        Sentence.of("rules.about.vendor").with("HP")),
                                new Argument.Named(Field.PRICE)))
                        .with(Sentence.of("strategy.SHOPIFY_PRIORITY"))));
        assertEquals(
                "variants[A].price cannot be merged: it is no list.",
                English.of(Sentence.of("resolve.not-merged")
                        .with(FieldPath.of(new VariantKey("A"), Field.PRICE))
                        .with(Sentence.of("merge.no-list"))));
    }

    @Test
    void people_read_numbers_as_their_language_writes_them() {
        assertEquals(
                "1.200 von 30.000 Produkten würden sich ändern (Anteil geänderter Produkte in Prozent: 50)",
                new Wording(new GermanSpelling())
                        .of(Sentence.of("guard.changed")
                                .with(1200)
                                .with(30000)
                                .with(Sentence.of("setting.guard.changed.percent"))
                                .with(50)));
        assertEquals(
                "1 Preis wäre 0",
                new Wording(new GermanSpelling()).of(Sentence.of("guard.free").with(1)));
    }

    @Test
    void a_sentence_of_a_newer_version_is_shown_as_it_is_stored() {
        Sentence newer = Sentence.of("no.such").with(3);
        assertEquals(newer.written(), English.of(newer));
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(without);
        return left;
    }

    private static Properties load(String bundle) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle))) {
            words.load(reader);
        }
        return words;
    }

    private record GermanSpelling() implements Spelling {
        @Override
        public Locale language() {
            return Locale.GERMAN;
        }

        @Override
        public String decimal(BigDecimal number) {
            return number.toString().replace('.', ',');
        }

        @Override
        public String moment(Instant moment) {
            return "24.12.2026";
        }

        @Override
        public String field(Field field) {
            return "Feld " + field.fieldName();
        }

        @Override
        public String place(FieldPath path) {
            return "Stelle " + path.field().fieldName();
        }

        @Override
        public Object whole(long number) {
            return number;
        }
    }
}
