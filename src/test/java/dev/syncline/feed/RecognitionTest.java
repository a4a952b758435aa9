package dev.syncline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.FeedRefused;
import dev.syncline.engine.FeedRequest;
import dev.syncline.engine.FeedSurvey;
import dev.syncline.model.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How files are recognised by what is in them. */
final class RecognitionTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
        ,   ! ,
        ;   ! ;
        |   ! |
        tab ! tab
        """)
    void the_delimiter_is_found(String given, String found) throws IOException {
        char delimiter = given.equals("tab") ? '\t' : given.charAt(0);
        String text = "SKU,Title,Price\nA-1,\"Desk, Lamp; a | good one\",12.50\n".replace(',', delimiter);
        String mended = text.replace("Desk" + delimiter, "Desk,");
        FeedSurvey survey =
                Catalogue.of(write(mended.getBytes(StandardCharsets.UTF_8))).survey();
        assertEquals(found, survey.delimiter());
        assertEquals("flat", survey.format());
        assertEquals(1, survey.products());
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-8, EFBBBF, UTF-8",
        "UTF-16LE, FFFE, UTF-16LE",
        "UTF-16BE, FEFF, UTF-16BE",
        "windows-1252, '', windows-1252"
    })
    void the_encoding_is_found(String written, String mark, String found) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(HexFormat.of().parseHex(mark));
        bytes.write("SKU,Title\nA-1,Café – größer\n".getBytes(Charset.forName(written)));
        Catalogue read = Catalogue.of(write(bytes.toByteArray()));
        assertEquals(found, read.survey().encoding());
        assertEquals(Value.text("Café – größer"), read.value("A-1", "title"));
        assertEquals(List.of(), read.survey().holds());
    }

    @Test
    void a_file_that_is_utf8_but_for_one_byte_is_held_as_damaged() throws IOException {
        byte[] bytes = "SKU,Title\nA-1,Café\nA-2,Lamp?\nA-3,größer\n".getBytes(StandardCharsets.UTF_8);
        bytes[indexOf(bytes, '?')] = (byte) 0x96;
        Catalogue read = Catalogue.of(write(bytes));
        assertEquals("UTF-8", read.survey().encoding());
        assertEquals(1, read.survey().holds().size());
        assertTrue(
                read.survey().holds().getFirst().startsWith("Line 3 is not UTF-8 (byte 0x96)"),
                read.survey().holds()::toString);
        assertEquals(2, read.products().size());
        assertEquals("encoding", read.survey().firstRejects().getFirst().rule());
    }

    @Test
    void windows_1252_is_read_where_it_is_said() throws IOException {
        byte[] bytes = "SKU,Title\nA-1,Lampe für 5 €\n".getBytes(WINDOWS_1252);
        Catalogue read = Catalogue.of(new FeedRequest(
                write(bytes), Optional.empty(), Optional.empty(), Optional.of("windows-1252"), Optional.empty()));
        assertEquals(Value.text("Lampe für 5 €"), read.value("A-1", "title"));
        assertEquals(List.of("read as windows-1252"), read.survey().notes());
    }

    @Test
    void a_decimal_comma_is_told_from_a_thousands_comma_by_the_whole_file() throws IOException {
        String text = "SKU;Title;Price;Weight\nA-1;Lamp;12,50;1,513\nA-2;Chair;1.250,00;3\n";
        Catalogue read = Catalogue.of(write(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(new Value.Money(new BigDecimal("12.50")), read.value("A-1", "variants[A-1].price"));
        assertEquals(new Value.Money(new BigDecimal("1250.00")), read.value("A-2", "variants[A-2].price"));
        assertEquals(
                "1.513",
                ((Value.Weight) read.value("A-1", "variants[A-1].weight"))
                        .amount()
                        .toPlainString());
    }

    @Test
    void a_number_that_could_be_two_is_rejected() throws IOException {
        String text = "SKU,Title,Price\nA-1,Lamp,12.50\nA-2,Chair,\"1,250\"\nA-3,Desk,\"12,50\"\n";
        FeedSurvey survey =
                Catalogue.of(write(text.getBytes(StandardCharsets.UTF_8))).survey();
        assertEquals(2, survey.rejected());
        assertTrue(survey.firstRejects().getFirst().reason().contains("two different numbers"));
        assertTrue(survey.firstRejects().getLast().reason().contains("other decimal mark"));
    }

    @Test
    void a_packed_file_is_read_and_one_cut_off_is_held() throws IOException {
        StringBuilder text = new StringBuilder("SKU,Title,LongDescription\r\n");
        for (int i = 0; i < 5000; i++) {
            text.append("A-")
                    .append(i)
                    .append(",Lamp ")
                    .append(i * 7919L % 5003)
                    .append(",<p>Light ")
                    .append(i)
                    .append("</p>\r\n");
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(5000, Catalogue.of(write(packed.toByteArray())).products().size());

        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        Catalogue read = Catalogue.of(write(half));
        assertTrue(read.survey().cutOff().isPresent());
        assertTrue(read.products().size() > 100 && read.products().size() < 4000);
        assertEquals(read.survey().rows(), read.rowsInProducts() + read.survey().rejected());
        read.products()
                .values()
                .forEach(product ->
                        assertTrue(product.fields().get().toString().contains("</p>"), product.key()::toString));
    }

    @Test
    void a_file_that_ends_in_the_middle_of_a_line_is_held() throws IOException {
        FeedSurvey survey = Catalogue.of(
                        write("SKU,Title,Price\nA-1,Lamp,12.50\nA-2,Cha".getBytes(StandardCharsets.UTF_8)))
                .survey();
        assertEquals(
                Optional.of("The file ends in the middle of line 3, after 2 of 3 columns: it was cut off. "
                        + "1 row is whole; nothing was removed from the catalogue."),
                survey.cutOff());
    }

    @Test
    void a_last_line_without_a_line_break_is_whole() throws IOException {
        FeedSurvey survey = Catalogue.of(write("SKU,Title\nA-1,Lamp\nA-2,Chair".getBytes(StandardCharsets.UTF_8)))
                .survey();
        assertEquals(Optional.empty(), survey.cutOff());
        assertEquals(2, survey.products());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
        nothing         ! Only one column was found, nothing.
        PK\u0003\u0004x ! is an archive that cannot be opened
        \\n\\n          ! The file has no header
        Name,SKU        ! no Title column
        """)
    void what_is_no_product_file_is_refused(String content, String message) throws IOException {
        Path file = write(content.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));
        FeedRefused refused = assertThrows(FeedRefused.class, () -> Catalogue.of(file));
        assertTrue(refused.getMessage().contains(message), refused::getMessage);
    }

    @Test
    void wrong_wishes_are_refused_with_what_there_is() throws IOException {
        Path file = write("SKU,Title\nA-1,Lamp\n".getBytes(StandardCharsets.UTF_8));
        Optional<String> none = Optional.empty();
        assertRefused(
                new FeedRequest(file, Optional.of("x"), none, none, none), "There are flat, shopify-csv, etilize.");
        assertRefused(
                new FeedRequest(file, none, Optional.of("x"), none, none), "There are flat, shopify-csv, etilize.");
        assertRefused(new FeedRequest(file, none, none, Optional.of("utf-7½"), none), "not a known encoding");
        assertRefused(new FeedRequest(file, none, none, none, Optional.of("::")), "cannot be a delimiter");
        assertRefused(FeedRequest.of(directory.resolve("none.csv")), "There is no file");
        assertRefused(FeedRequest.of(directory), "a folder without the tables");
    }

    @Test
    void names_of_columns_are_found_in_any_case_and_order() throws IOException {
        Catalogue read =
                Catalogue.of(write(" price ,TITLE,sku,Unheard Of\n9.90,Lamp,A-1,x\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Value.text("Lamp"), read.value("A-1", "title"));
        assertEquals(new Value.Money(new BigDecimal("9.90")), read.value("A-1", "variants[A-1].price"));
        assertEquals(
                List.of("columns that the mapping does not use: Unheard Of"),
                read.survey().notes());
    }

    private static void assertRefused(FeedRequest request, String message) {
        FeedRefused refused = assertThrows(FeedRefused.class, () -> Catalogue.of(request));
        assertTrue(refused.getMessage().contains(message), refused::getMessage);
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(directory.resolve("feed.csv"), content);
    }

    private static int indexOf(byte[] bytes, char wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        throw new AssertionError("There is no " + wanted);
    }
}
