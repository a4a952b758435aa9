package dev.syncline.feed.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class QuoteScreenTest {
    private static final Dialect DIALECT = new Dialect(',', 20, false);

    private static final Dialect ROOMY = new Dialect(',', 10_000, false);

    private record Seen(long line, List<String> cells, boolean fault) {}

    @Test
    void sound_text_is_the_same_with_and_without_a_screen() throws Exception {
        String[] pieces = {
            "a",
            "bc",
            ",",
            ",",
            "\n",
            "\r\n",
            "\r",
            "\"x\"",
            "\"x,y\"",
            "\"a\"\"b\"",
            "\"1\n2\"",
            "\"1\r\n2\"",
            "\"\"",
            " "
        };
        for (int seed = 0; seed < 3000; seed++) {
            String text = text(new SplittableRandom(seed), pieces);
            List<Seen> plain;
            try {
                plain = read(text, ROOMY);
            } catch (RowReader.Unreadable e) {
                continue;
            }
            assertEquals(plain, read(text, ROOMY.withScreen()), "text " + seed);
        }
    }

    @Test
    void screened_text_can_always_be_read_and_lines_are_counted_right() throws Exception {
        String[] pieces = {
            "a",
            "\"",
            "\"",
            ",",
            "\n",
            "\r\n",
            "\r",
            "x".repeat(25),
            "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n",
            "\"\"",
            "é"
        };
        for (int seed = 0; seed < 3000; seed++) {
            String text = text(new SplittableRandom(seed), pieces);
            long lines = text.replace("\r\n", "\n")
                            .chars()
                            .filter(c -> c == '\n' || c == '\r')
                            .count()
                    + 1;
            long last = 0;
            for (Seen row : read(text, DIALECT.withScreen())) {
                assertTrue(row.line() > last && row.line() <= lines, "text " + seed + ": " + row);
                last = row.line();
            }
        }
    }

    @Test
    void lines_behind_a_cell_that_is_left_out_are_right() throws Exception {
        String text = "a,\"" + "y\r\n".repeat(5000) + "\"\r\nb,c\r\n";
        List<Seen> rows = read(text, DIALECT.withScreen());
        assertEquals(List.of(1L, 5002L), rows.stream().map(Seen::line).toList());
        assertTrue(rows.getFirst().fault());
        assertEquals(new Seen(5002, List.of("b", "c"), false), rows.getLast());
    }

    @Test
    void a_quote_that_is_never_closed_says_where_it_opened() throws Exception {
        try (RowReader reader = new RowReader(new StringReader("a,b\nc,\nd,\"e\nf"), DIALECT.withScreen())) {
            Row row = reader.next();
            while (row != null && row.fault().isEmpty()) {
                row = reader.next();
            }
            RowFault.Unclosed fault = assertInstanceOf(
                    RowFault.Unclosed.class, row == null ? null : row.fault().orElseThrow());
            assertEquals(new RowFault.Unclosed(1, 3), fault);
        }
    }

    @Test
    void without_a_screen_a_misplaced_quote_is_an_error() throws Exception {
        try (RowReader reader = new RowReader(new StringReader("\"a\"b,c\n"), DIALECT)) {
            assertThrows(RowReader.Unreadable.class, reader::next);
        }
    }

    @Test
    void an_error_of_the_source_stays_one() throws Exception {
        Reader broken = new Reader() {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public void close() {}
        };
        try (RowReader reader = new RowReader(broken, DIALECT)) {
            assertEquals(
                    "the disk is gone",
                    assertThrows(IOException.class, reader::next).getMessage());
        }
    }

    private static List<Seen> read(String text, Dialect dialect) throws IOException, RowReader.Unreadable {
        List<Seen> rows = new ArrayList<>();
        try (RowReader reader = new RowReader(new StringReader(text), dialect)) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.add(new String(row.text(), row.start(i), row.length(i)));
                }
                rows.add(new Seen(row.line(), cells, row.fault().isPresent()));
            }
        }
        return rows;
    }

    private static String text(SplittableRandom random, String[] pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 30); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
