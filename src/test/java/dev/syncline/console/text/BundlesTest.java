package dev.syncline.console.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.MutationKind;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text is there in both languages, can be filled in, and is found by the code that asks for it. */
final class BundlesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/dev/syncline/i18n");
    private static final Path CONSOLE = Path.of("src/main/java/dev/syncline/console");
    private static final Pattern ASKED = Pattern.compile("\\b(?:get|bind)\\(\\s*\"([a-z]+\\.[\\w.-]+[\\w])\"\\s*[,)]");

    @Test
    void german_has_every_text_that_english_has() {
        for (Path english : bundles(false)) {
            Path german =
                    english.resolveSibling(english.getFileName().toString().replace(".properties", "_de.properties"));
            assertEquals(keys(english), keys(german), english.toString());
        }
    }

    @Test
    void every_text_can_be_filled_in() {
        for (boolean german : new boolean[] {false, true}) {
            for (Path bundle : bundles(german)) {
                load(bundle).forEach((key, text) -> {
                    Object[] parts = {1, 2, 3, 4, 5, 6, 7};
                    String filled = new MessageFormat(text.toString(), Locale.ENGLISH).format(parts);
                    assertTrue(!filled.isBlank(), key.toString());
                });
            }
        }
    }

    @Test
    void every_text_that_is_asked_for_is_there() throws IOException {
        Set<String> known =
                bundles(false).stream().flatMap(path -> keys(path).stream()).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(CONSOLE)) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                ASKED.matcher(Files.readString(source))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .filter(key -> !known.contains(key))
                        .forEach(missing::add);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_kind_of_write_has_a_name() {
        Set<String> known = keys(BUNDLES.resolve("runs.properties"));
        for (MutationKind kind : MutationKind.values()) {
            assertTrue(known.contains("runs.writes." + kind.name().toLowerCase(Locale.ROOT)), kind.name());
        }
    }

    private static List<Path> bundles(boolean german) {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(path -> path.toString().endsWith("_de.properties") == german)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Path bundle) {
        return new TreeSet<>(load(bundle).stringPropertyNames());
    }

    private static Properties load(Path bundle) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
