package dev.syncline.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void columns_are_as_wide_as_their_cells() {
        try (Listing table = output(0, false, false).listing("Key", "Title")) {
            table.row(Json.object(), List.of("A", "One\n  line"));
            table.row(Json.object(), List.of("LONGER", "Two"));
        }
        assertEquals("Key     Title\nA       One line\nLONGER  Two\n", written());
    }

    @Test
    void a_list_longer_than_what_is_measured_is_written_whole() {
        try (Listing table = output(0, false, false).listing("N")) {
            for (int i = 0; i < 1000; i++) {
                table.row(Json.object(), List.of("row " + i));
            }
        }
        assertEquals(1001, written().lines().count());
        assertTrue(written().endsWith("row 999\n"));
    }

    @Test
    void a_row_fits_the_screen_where_its_width_is_known() {
        try (Listing table = output(20, false, false).listing("Key", "Title")) {
            table.row(Json.object(), List.of("A", "A title that is longer than the screen"));
        }
        assertEquals("Key  Title\nA    A title that i…\n", written());
    }

    @Test
    void an_empty_list_is_empty() {
        output(0, false, false).listing("Key").close();
        assertEquals("", written());
    }

    @Test
    void with_json_a_list_is_a_line_for_each_row_and_nothing_else_is_said() {
        Output output = output(0, true, false);
        try (Listing listing = output.listing("Key")) {
            listing.row(Json.object().put("key", "A"), List.of("A"));
            listing.row(Json.object().put("key", "ü"), List.of("ü"));
        }
        output.remark("for people");
        output.event(() -> Json.object().put("event", 1));
        assertEquals("{\"key\":\"A\"}\n{\"key\":\"ü\"}\n", written());
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void scripts_that_ask_for_diagnostics_get_events_on_standard_error() {
        output(0, true, true).event(() -> Json.object().put("event", 1));
        assertEquals("", written());
        assertEquals("{\"event\":1}\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void progress_is_shown_to_people_only_and_wiped() {
        try (ProgressLine line = output(0, false, false).progress()) {
            line.show(() -> "half");
            line.show(() -> "too soon");
        }
        assertEquals("\rhalf\r    \r", written());
        out.reset();
        try (ProgressLine line = output(0, true, false).progress()) {
            line.show(() -> "half");
        }
        assertEquals("", written());
    }

    private Output output(int columns, boolean json, boolean verbose) {
        Terminal terminal = Terminal.over(
                out, err, InputStream.nullInputStream(), Path.of("/"), new Terminal.Look(true, false, columns));
        return new Output(terminal, json, false, verbose);
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
