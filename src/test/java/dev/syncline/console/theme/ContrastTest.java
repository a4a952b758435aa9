package dev.syncline.console.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.console.theme.Pairs.Pair;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text can be read on its ground in both themes: 4.5 to 1, computed from the style sheets that are shipped. */
final class ContrastTest {
    private static final List<String> SCREENS =
            List.of("console", "conflicts", "feeds", "history", "overview", "plan", "products", "runs", "settings");

    /** What the theme's own controls put on one another, with what this console changes of it. */
    private static final List<Pair> OF_THEME = Stream.concat(
                    Stream.of("-color-fg-default", "-color-fg-muted", "-color-accent-fg", "-color-danger-fg")
                            .flatMap(text ->
                                    Pairs.SURFACES.stream().map(ground -> new Pair("theme", text, ground, 4.5))),
                    Stream.of("-color-accent-emphasis", "-color-danger-emphasis")
                            .map(ground -> new Pair("theme's button", "-color-fg-emphasis", ground, 4.5)))
            .toList();

    static Stream<Colours> themes() {
        return Stream.of(Colours.light(), Colours.dark());
    }

    @ParameterizedTest
    @MethodSource("themes")
    void what_the_screens_say_can_be_read(Colours colours) {
        List<Pair> pairs = new Pairs(SCREENS.stream()
                        .flatMap(screen -> Sheet.named("/dev/syncline/css/" + screen + ".css").rules().stream())
                        .toList())
                .all();
        assertTrue(pairs.size() > 150, "only " + pairs.size() + " pairs were found");
        assertEquals(List.of(), faults(pairs, colours));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void what_the_themes_controls_say_can_be_read(Colours colours) {
        assertEquals(List.of(), faults(OF_THEME, colours));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void marks_of_differences_can_be_told_from_what_is_unmarked(Colours colours) {
        for (String mark : List.of("added", "removed", "moved")) {
            Color ground = colours.of("-sl-" + mark + "-bg");
            double letters = Colours.contrast(colours.of("-sl-" + mark + "-fg"), ground);
            assertTrue(letters >= 7, mark + " in " + colours.theme() + ": " + letters);
        }
    }

    @Test
    void pale_text_and_text_on_a_strong_ground_are_found() {
        Sheet sheet = Sheet.parse("""
            .pale { -fx-text-fill: #b0b0b0; }
            .strong { -fx-background-color: -color-accent-emphasis; }
            .strong > .label { -fx-text-fill: -color-accent-fg; }
            .good { -fx-text-fill: -color-fg-default; }
            """);
        List<String> where = new Pairs(sheet.rules())
                .all().stream()
                        .filter(pair -> pair.fault(Colours.light()).isPresent())
                        .map(Pair::where)
                        .distinct()
                        .toList();
        assertEquals(
                List.of(".pale", ".strong", ".strong > .label"),
                where.stream().sorted().toList());
    }

    @Test
    void contrast_is_counted_as_wcag_does() {
        assertEquals(21, Colours.contrast(Color.BLACK, Color.WHITE), 0.001);
        assertEquals(4.48, Colours.contrast(Color.web("#777777"), Color.WHITE), 0.01);
    }

    private static List<String> faults(List<Pair> pairs, Colours colours) {
        return pairs.stream()
                .map(pair -> pair.fault(colours))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
