package dev.syncline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.FeedRefused;
import dev.syncline.engine.FeedReject;
import dev.syncline.engine.FeedRequest;
import dev.syncline.engine.FeedSurvey;
import dev.syncline.model.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every broken file of the samples gets the message that its README asks for. */
final class BrokenFilesTest {
    @Test
    void a_file_cut_off_in_quotes_is_held_and_its_whole_rows_are_known() {
        Catalogue read = read("01-truncated-in-quotes.csv");
        assertEquals(
                Optional.of("The file ends inside a quoted field that opened in line 21: it was cut off. "
                        + "19 rows are whole; nothing was removed from the catalogue."),
                read.survey().cutOff());
        assertEquals(
                List.of(read.survey().cutOff().orElseThrow()), read.survey().holds());
        assertEquals(19, read.products().size());
        assertRowsAdd(read);
    }

    @Test
    void a_wrong_header_is_refused_with_what_was_found() {
        FeedRefused refused = assertThrows(FeedRefused.class, () -> read("02-wrong-header.csv"));
        assertEquals(
                "This is not a product file: no SKU column. Found OrderNo, OrderDate, Customer, Street, City, Zip, "
                        + "Total. Choose a mapping with --mapping.",
                refused.getMessage());
    }

    @Test
    void an_empty_file_is_refused() {
        FeedRefused refused = assertThrows(FeedRefused.class, () -> read("03-empty.csv"));
        assertTrue(refused.getMessage().startsWith("The file is empty"), refused::getMessage);
    }

    @Test
    void a_header_without_products_is_held() {
        FeedSurvey survey = read("04-header-only.csv").survey();
        assertEquals(
                List.of("The file has a header and no products; a full snapshot without products is held for"
                        + " approval."),
                survey.holds());
        assertEquals(0, survey.rows());
    }

    @Test
    void bytes_that_are_not_what_the_file_says_are_held_and_never_become_replacement_characters() {
        Catalogue read = read("05-cp1252-with-utf8-bom.csv");
        assertEquals(
                List.of("Line 2 is not UTF-8 (byte 0x96) though it is said to be UTF-8; it reads as windows-1252. "
                        + "Import it as windows-1252 with --encoding windows-1252?"),
                read.survey().holds());
        assertEquals(5, read.survey().rejected());
        read.products()
                .values()
                .forEach(
                        product -> assertFalse(product.fields().get().toString().contains("\uFFFD")));
        assertRowsAdd(read);
    }

    @Test
    void the_same_file_imports_with_its_encoding_named() {
        Path file = Samples.file("samples/broken/05-cp1252-with-utf8-bom.csv");
        Catalogue read = Catalogue.of(new FeedRequest(
                file, Optional.empty(), Optional.empty(), Optional.of("windows-1252"), Optional.empty()));
        assertEquals(List.of(), read.survey().holds());
        assertEquals(20, read.products().size());
        String text = read.value("NA1200000", "descriptionHtml").toString();
        assertTrue(text.contains("– “café” ½™ €5"), text);
    }

    @Test
    void utf16_is_read_and_said() {
        Catalogue read = read("06-utf16-bom.csv");
        assertEquals(List.of("read as UTF-16LE"), read.survey().notes());
        assertEquals(20, read.products().size());
        assertEquals(List.of(), read.survey().holds());
    }

    @Test
    void rows_with_nul_bytes_are_rejected_and_padding_is_ignored() {
        Catalogue read = read("07-nul-bytes.csv");
        assertEquals(List.of(4L, 9L, 14L, 19L), lines(read.survey()));
        read.survey().firstRejects().forEach(reject -> assertEquals("nul-byte", reject.rule()));
        assertEquals(16, read.products().size());
        assertEquals(
                List.of("512 NUL bytes that pad the file in line 22 are ignored"),
                read.survey().notes());
        assertEquals(List.of(), read.survey().holds());
        assertRowsAdd(read);
    }

    @Test
    void a_line_of_40_mb_costs_that_row_only() {
        Catalogue read = read("08-one-40mb-line.csv.gz");
        assertEquals(1, read.survey().rejected());
        FeedReject reject = read.survey().firstRejects().getFirst();
        assertEquals(3, reject.line());
        assertEquals("LongDescription", reject.column());
        assertEquals("too-long", reject.rule());
        assertEquals(2, read.products().size());
        assertEquals(List.of(), read.survey().holds());
    }

    @Test
    void semicolons_and_decimal_commas_are_found() {
        Catalogue read = read("09-wrong-delimiter.csv");
        assertEquals(";", read.survey().delimiter());
        assertEquals(20, read.products().size());
        assertEquals(new Value.Money(new BigDecimal("780.36")), read.value("NA1200000", "variants[NA1200000].price"));
        assertEquals(List.of(), read.survey().holds());
    }

    @Test
    void doubles_are_one_row_where_they_agree_and_none_where_they_differ() {
        Catalogue read = read("10-duplicate-keys.csv");
        assertEquals(2, read.survey().repeated());
        assertEquals(List.of(9L, 23L), lines(read.survey()));
        read.survey()
                .firstRejects()
                .forEach(reject ->
                        assertEquals("SKU appears twice with different values (lines 9 and 23)", reject.reason()));
        assertEquals(
                List.of(24L),
                read.survey().firstWarnings().stream()
                        .filter(warning -> warning.rule().equals("double-in-other-case"))
                        .map(FeedReject::line)
                        .toList());
        assertEquals(19, read.products().size());
        assertEquals(List.of(), read.survey().holds());
        assertRowsAdd(read);
    }

    @Test
    void a_packed_file_in_a_packed_file_is_refused_without_being_unpacked() {
        FeedRefused refused = assertThrows(FeedRefused.class, () -> read("11-gz-in-gz-200mb.csv.gz.gz"));
        assertTrue(refused.getMessage().contains("a packed file inside a packed file"), refused::getMessage);
    }

    @Test
    void too_many_bad_rows_are_held_with_every_reason_and_the_rows_as_a_file() throws IOException {
        Catalogue read = read("12-thirty-percent-bad.csv");
        assertEquals(
                List.of("60 of 200 rows rejected (30 %), more than the limit: held for approval."),
                read.survey().holds());
        assertEquals(140, read.products().size());
        assertEquals(60, read.survey().firstRejects().size());
        assertEquals(
                List.of("missing", "not-a-number", "too-few-columns", "too-many-columns"),
                read.survey().firstRejects().stream()
                        .map(FeedReject::rule)
                        .distinct()
                        .sorted()
                        .toList());
        assertRowsAdd(read);

        List<String> lines = Files.readAllLines(read.survey().rejectedFile().orElseThrow());
        assertEquals(61, lines.size());
        assertTrue(lines.getFirst().startsWith("RejectedLine,RejectedReasons,SKU,ParentSku,"), lines.getFirst());
        assertEquals(
                15,
                lines.stream()
                        .filter(line -> line.contains("Price is not a number"))
                        .count());
    }

    @Test
    void mended_rejects_import_as_they_are() throws IOException {
        Path file = read("12-thirty-percent-bad.csv").survey().rejectedFile().orElseThrow();
        Files.writeString(file, Files.readString(file).replace("call for price", "12.50"));
        FeedSurvey again = Catalogue.of(file).survey();
        assertEquals(60, again.rows());
        assertEquals(15, again.products());
        assertEquals(List.of(), again.notes());
        String header = Files.readAllLines(again.rejectedFile().orElseThrow()).getFirst();
        assertEquals(header.indexOf("RejectedLine"), header.lastIndexOf("RejectedLine"));
    }

    private static Catalogue read(String name) {
        return Catalogue.of(Samples.file("samples/broken/" + name));
    }

    private static List<Long> lines(FeedSurvey survey) {
        return survey.firstRejects().stream().map(FeedReject::line).collect(Collectors.toList());
    }

    private static void assertRowsAdd(Catalogue read) {
        FeedSurvey survey = read.survey();
        assertEquals(survey.rows(), read.rowsInProducts() + survey.repeated() + survey.rejected());
        assertEquals(survey.products(), read.products().size());
    }
}
