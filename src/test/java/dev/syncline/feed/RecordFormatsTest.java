package dev.syncline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.FeedRefused;
import dev.syncline.engine.FeedReject;
import dev.syncline.engine.FeedRequest;
import dev.syncline.model.Value;
import dev.syncline.testing.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON lines, spreadsheets, other delimiters, and archives of them. */
final class RecordFormatsTest {
    private static final String LINES = """
        {"SKU":"A-1","Title":"Lamp","Price":12.50,"UPC":"012345678905","MoreImages":["http://i/1","http://i/2"]}

        {"SKU":"A-2","Title":"Chair\\nhigh","Price":"7","Active":"Y","Seo":{"Title":"x"}}
        {"SKU":"A-3","Title":
        {"SKU":"A-4","Title":"Desk","Price":"soon"}
        """;

    @TempDir
    Path directory;

    @Test
    void json_lines_are_read_with_their_lines() throws IOException {
        Catalogue read = Catalogue.of(file("feed.jsonl", LINES));
        assertEquals("json-lines", read.survey().format());
        assertEquals(2, read.survey().products());
        assertEquals(
                List.of(4L, 5L),
                read.survey().firstRejects().stream().map(FeedReject::line).toList());
        assertEquals(
                "the line is no JSON object",
                read.survey().firstRejects().getFirst().reason());
        assertEquals(Value.Money.of("12.50"), read.value("A-1", "variants[A-1].price"));
        assertEquals(Value.text("012345678905"), read.value("A-1", "variants[A-1].barcode"));
        assertTrue(read.value("A-1", "images").toString().contains("http://i/2"));
        assertEquals(read.survey().rows(), read.rowsInProducts() + read.survey().rejected());
        assertEquals(List.of(), read.survey().holds());
    }

    @Test
    void json_lines_that_end_in_a_line_are_held() throws IOException {
        Catalogue read = Catalogue.of(file("feed.jsonl", LINES.substring(0, LINES.length() - 12)));
        assertTrue(
                read.survey().holds().toString().contains("ends in the middle of line 5"),
                read.survey().holds()::toString);
    }

    @Test
    void packed_json_lines_are_read() throws IOException {
        Path packed = directory.resolve("feed.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(LINES.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(2, Catalogue.of(packed).products().size());
    }

    @Test
    void an_array_is_said_to_be_none() throws IOException {
        Path array = file("feed.json", "[{\"SKU\":\"A-1\"}]");
        Optional<String> none = Optional.empty();
        FeedRefused refused = assertThrows(
                FeedRefused.class,
                () -> Catalogue.of(new FeedRequest(array, none, Optional.of("json-lines"), none, none)));
        assertTrue(refused.getMessage().contains("one object a line"), refused::getMessage);
    }

    @Test
    void a_spreadsheet_is_read_as_people_see_it() throws IOException {
        Path book = Workbook.write(
                directory.resolve("feed.xlsx"),
                List.of(
                        List.of("SKU", "Title", "Price", "UPC", "Created", "Qty"),
                        List.of("A-1", "Lamp & shade", "=12.5", "=613326000007", "@46083", "=3"),
                        List.of(),
                        List.of("A-2", "Chair", "=19.989999999999998", "012345678905"),
                        List.of("A-3", "Desk", "soon")));
        Catalogue read = Catalogue.of(book);
        assertEquals("xlsx", read.survey().format());
        assertEquals(Value.text("Lamp & shade"), read.value("A-1", "title"));
        assertEquals(Value.text("613326000007"), read.value("A-1", "variants[A-1].barcode"));
        assertEquals(Value.text("012345678905"), read.value("A-2", "variants[A-2].barcode"));
        assertEquals(Value.Money.of("19.99"), read.value("A-2", "variants[A-2].price"));
        assertEquals(5, read.survey().firstRejects().getFirst().line());
        assertEquals(3, read.survey().rows());
    }

    @Test
    void a_packed_spreadsheet_is_read() throws IOException {
        byte[] book = Files.readAllBytes(Workbook.write(
                directory.resolve("feed.xlsx"), List.of(List.of("SKU", "Title"), List.of("A-1", "Lamp"))));
        Path gzip = directory.resolve("feed.xlsx.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(book);
        }
        Path zip = directory.resolve("feed.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            packed.putNextEntry(new ZipEntry("out/feed.xlsx"));
            packed.write(book);
            packed.closeEntry();
        }
        for (Path packed : List.of(gzip, zip)) {
            Catalogue read = Catalogue.of(packed);
            assertEquals("xlsx", read.survey().format());
            assertEquals(Value.text("Lamp"), read.value("A-1", "title"));
        }
    }

    @Test
    void what_is_something_else_than_it_is_said_to_be_is_refused() throws IOException {
        Path book = Workbook.write(directory.resolve("feed.xlsx"), List.of(List.of("SKU", "Title")));
        Path text = file("feed.csv", "SKU,Title\nA-1,Lamp\n");
        Optional<String> none = Optional.empty();
        for (String[] said :
                new String[][] {{book.toString(), "csv"}, {text.toString(), "xlsx"}, {text.toString(), "etilize-tables"}
                }) {
            FeedRequest request = new FeedRequest(Path.of(said[0]), none, Optional.of(said[1]), none, none);
            FeedRefused refused = assertThrows(FeedRefused.class, () -> Catalogue.of(request));
            assertTrue(refused.getMessage().contains(", and not " + said[1]), refused::getMessage);
        }
    }

    @Test
    void a_spreadsheet_that_is_damaged_is_refused() throws IOException {
        Path book =
                Workbook.write(directory.resolve("feed.xlsx"), List.of(List.of("SKU", "Title"), List.of("A-1", "x")));
        byte[] bytes = Files.readAllBytes(book);
        Files.write(book, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        FeedRefused refused = assertThrows(FeedRefused.class, () -> Catalogue.of(book));
        assertTrue(refused.getMessage().contains("damaged"), refused::getMessage);
    }

    @Test
    void an_empty_sheet_is_refused() throws IOException {
        Path book = Workbook.write(directory.resolve("feed.xlsx"), List.of());
        FeedRefused refused = assertThrows(FeedRefused.class, () -> Catalogue.of(book));
        assertTrue(refused.getMessage().contains("is empty"), refused::getMessage);
    }

    @Test
    void tabs_bars_and_semicolons_are_found_and_archives_opened() throws IOException {
        String text = "SKU,Title,Price\nA-1,Lamp,12.50\nA-2,Chair,7.25\n";
        for (char delimiter : List.of(',', ';', '\t', '|')) {
            byte[] bytes = text.replace(',', delimiter).getBytes(StandardCharsets.UTF_8);
            Path zip = directory.resolve("feed.zip");
            try (OutputStream out = Files.newOutputStream(zip);
                    ZipOutputStream packed = new ZipOutputStream(out)) {
                packed.putNextEntry(new ZipEntry("out/products.txt"));
                packed.write(bytes);
                packed.closeEntry();
            }
            Catalogue read = Catalogue.of(zip);
            assertEquals(2, read.products().size());
            assertEquals(
                    delimiter == '\t' ? "tab" : String.valueOf(delimiter),
                    read.survey().delimiter());
        }
    }

    @Test
    void an_archive_of_several_files_asks_which() throws IOException {
        Path zip = directory.resolve("feed.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            for (String name : List.of("a.csv", "b.csv")) {
                packed.putNextEntry(new ZipEntry(name));
                packed.write("SKU,Title\nA,B\n".getBytes(StandardCharsets.UTF_8));
                packed.closeEntry();
            }
        }
        FeedRefused refused = assertThrows(FeedRefused.class, () -> Catalogue.of(zip));
        assertTrue(refused.getMessage().contains("holds 2 files: a.csv, b.csv"), refused::getMessage);
    }

    @Test
    void rejected_lines_of_json_are_a_file_that_imports() throws IOException {
        Path rejected =
                Catalogue.of(file("feed.jsonl", LINES)).survey().rejectedFile().orElseThrow();
        List<String> lines = new ArrayList<>(Files.readAllLines(rejected));
        assertTrue(lines.getFirst().startsWith("RejectedLine,RejectedReasons,SKU,Title,Price"), lines::toString);
        lines.replaceAll(line -> line.replace("soon", "99"));
        Catalogue again = Catalogue.of(Files.write(directory.resolve("mended.csv"), lines));
        assertEquals(Value.Money.of("99"), again.value("A-4", "variants[A-4].price"));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
