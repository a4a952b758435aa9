package dev.syncline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.FeedRefused;
import dev.syncline.engine.FeedRequest;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductOption;
import dev.syncline.model.Value;
import dev.syncline.testing.TableExport;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small export of tables, whole and in every way damaged. */
final class TableExportTest {
    @TempDir
    Path directory;

    private TableExport export;

    @BeforeEach
    void writeExport() throws IOException {
        export = TableExport.in(directory);
    }

    @Test
    void a_product_is_joined_from_all_tables() {
        Catalogue read = Catalogue.of(directory);
        assertEquals(List.of(), read.survey().holds());
        assertEquals(Value.text("Norwind Halo 1 Lamp - Red"), read.value("100", "title"));
        assertEquals(Value.text("Norwind"), read.value("100", "vendor"));
        assertEquals(Value.text("Lamps"), read.value("100", "productType"));
        assertEquals(Value.texts("Light", "Lamps"), read.value("100", "tags"));
        assertEquals(Value.text("012345678905"), read.value("100", "variants[N-100].barcode"));
        assertEquals(Value.Money.of("20.00"), read.value("100", "variants[N-100].price"));
        assertEquals(Value.Money.of("12.50"), read.value("100", "variants[N-100].cost"));
        assertEquals(new Value.Whole(3), read.value("100", "variants[N-100].available[ATL]"));
        assertEquals(new Value.Whole(4), read.value("100", "variants[N-100].available[CHI]"));
        assertEquals(
                "[https://content.etilize.com/500/100.jpg, https://content.etilize.com/Front/100.jpg]",
                ((Value.Images) read.value("100", "images"))
                        .images().stream().map(image -> image.source()).toList().toString());
        String text = read.value("100", "descriptionHtml").toString();
        assertTrue(text.contains("<p>Bright &amp; small.</p>"), text);
        assertTrue(text.contains("<li>Dims</li>"), text);
        assertTrue(text.contains("<tr><th>Finish</th><td>Matt<br>Gloss</td></tr>"), text);
        assertEquals(
                new Value.Metafield("list.single_line_text_field", "[\"200\",\"201\"]"),
                read.value("100", "metafields[supplier.accessories]"));
        assertTrue(read.value("100", "metafields[supplier.attributes]")
                .toString()
                .contains("\"Finish\":[\"Matt\",\"Gloss\"]"));
    }

    @Test
    void attributes_of_another_category_or_language_or_out_of_force_are_left_out() {
        String attributes = Catalogue.of(directory)
                .value("100", "metafields[supplier.attributes]")
                .toString();
        assertTrue(
                !attributes.contains("Rouge") && !attributes.contains("Other") && !attributes.contains("Old"),
                attributes);
    }

    @Test
    void products_of_one_model_are_a_family_whose_options_are_what_differs() {
        Catalogue read = Catalogue.of(directory);
        assertEquals(
                new Value.Options(List.of(
                        new ProductOption("Color", List.of("Black", "White")),
                        new ProductOption("Length", List.of("1 m", "2 m")))),
                read.value("Norwind Cord", "options"));
        assertEquals(Value.texts("White", "2 m"), read.value("Norwind Cord", "variants[N-203].choices"));
        assertEquals(4, read.fields("Norwind Cord").variants().size());
    }

    @Test
    void tables_in_any_order_are_joined_alike() throws IOException {
        Catalogue inOrder = Catalogue.of(directory);
        for (String table : List.of("EN_US_B_product", "EN_US_D_productattributes", "EN_US_B_productdescriptions")) {
            export.reverse(table + ".csv");
        }
        Catalogue read = Catalogue.of(directory);
        assertEquals(inOrder.products().keySet(), read.products().keySet());
        assertEquals(inOrder.value("100", "title"), read.value("100", "title"));
        assertEquals(
                inOrder.value("Norwind Cord", "variants[N-203].price"),
                read.value("Norwind Cord", "variants[N-203].price"));
    }

    @Test
    void an_archive_of_the_tables_is_the_same_as_the_folder() throws IOException {
        Path zip = Files.createTempFile(directory.getParent(), "export", ".zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out);
                Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                packed.putNextEntry(new ZipEntry("export/" + file.getFileName()));
                Files.copy(file, packed);
                packed.closeEntry();
            }
        }
        Catalogue read = Catalogue.of(zip);
        Catalogue folder = Catalogue.of(directory);
        assertEquals(folder.survey().content(), read.survey().content());
        Files.delete(zip);
    }

    @Test
    void offers_are_found_by_part_number_and_barcode_where_the_numbers_are_not_known() throws IOException {
        export.replace("EN_US_SKU_productskus.csv", "Northgate,N-100", "Northgate,X-100");
        Catalogue read = Catalogue.of(directory);
        assertEquals(Value.Money.of("20.00"), read.value("100", "variants[N-100].price"));

        // One of the two may be missing.
        export.replace("distributor.csv", "N-100,NW1,012345678905", "N-100,,012345678905");
        assertEquals(Value.Money.of("20.00"), Catalogue.of(directory).value("100", "variants[N-100].price"));
    }

    @Test
    void an_offer_that_agrees_in_one_number_and_not_in_the_other_is_anothers() throws IOException {
        export.replace("EN_US_SKU_productskus.csv", "Northgate,N-100", "Northgate,X-100");
        export.replace("distributor.csv", "N-100,NW1,012345678905", "N-100,NW1,999999999993");
        Catalogue read = Catalogue.of(directory);
        assertEquals(Optional.empty(), read.find("100", "variants[X-100].price"));
        assertTrue(
                read.survey().notes().contains("2 rows of prices and stock belong to no product"),
                read.survey().notes()::toString);
    }

    @Test
    void a_table_that_was_cut_off_is_held_and_says_which() throws IOException {
        export.cut("EN_US_D_productattributes.csv", 9);
        List<String> holds = Catalogue.of(directory).survey().holds();
        assertEquals(1, holds.size(), holds::toString);
        assertTrue(
                holds.getFirst().contains("EN_US_D_productattributes.csv ends in the middle of line"), holds::toString);
    }

    @Test
    void a_product_row_with_too_few_columns_is_rejected_with_its_line_and_the_others_are_read() throws IOException {
        export.replace("EN_US_B_product.csv", "201,3001,1,CO2,12,0,F1", "201,3001,1,CO2");
        Catalogue read = Catalogue.of(directory);
        assertEquals(1, read.survey().rejected());
        assertEquals(4, read.survey().firstRejects().getFirst().line());
        assertTrue(read.survey().firstRejects().getFirst().reason().contains("it has 4 columns"));
        assertEquals(3, read.fields("Norwind Cord").variants().size());
        assertEquals(read.survey().rows(), read.rowsInProducts() + read.survey().rejected());
    }

    @Test
    void a_row_of_another_table_that_cannot_be_read_is_said_and_left_out() throws IOException {
        export.replace("EN_US_B_productimages.csv", "100,Front,Published", "100,Front");
        Catalogue read = Catalogue.of(directory);
        assertEquals(1L, read.survey().warnings().get("table-row-unreadable"));
        assertEquals(
                "EN_US_B_productimages.csv",
                read.survey().firstWarnings().getFirst().column());
        assertEquals(0, read.survey().rejected());
    }

    @Test
    void a_missing_table_is_named() throws IOException {
        Files.delete(directory.resolve("EN_US_D_productattributes.csv"));
        FeedRefused refused = assertThrows(FeedRefused.class, () -> Catalogue.of(directory));
        assertTrue(refused.getMessage().contains("has no table EN_US_D_productattributes.csv"), refused::getMessage);
    }

    @Test
    void a_missing_column_is_named() throws IOException {
        export.replace("EN_US_B_productdescriptions.csv", "productid,description", "productid,text");
        FeedRefused refused = assertThrows(FeedRefused.class, () -> Catalogue.of(directory));
        assertTrue(
                refused.getMessage().contains("EN_US_B_productdescriptions.csv has no column description"),
                refused::getMessage);
    }

    @Test
    void a_table_in_windows_1252_is_recognised() throws IOException {
        export.encode("EN_US_B_productdescriptions.csv", "Bright & small.", "½ café™", Charset.forName("windows-1252"));
        Catalogue read = Catalogue.of(directory);
        assertTrue(read.value("100", "descriptionHtml").toString().contains("½ café™"));
        assertTrue(
                read.survey().notes().toString().contains("is read as windows-1252"),
                read.survey().notes()::toString);
    }

    @Test
    void quotes_that_go_astray_cost_their_rows_only() throws IOException {
        export.replace("EN_US_F_productfeaturebullets.csv", "100,Dims,1,1", "100,\"Dims\" and more,1,1");
        Catalogue read = Catalogue.of(directory);
        assertEquals(1L, read.survey().warnings().get("table-row-unreadable"));
        assertEquals(5, read.rowsInProducts());
    }

    @Test
    void no_staged_file_stays_behind() throws IOException {
        Path rejects = directory.getParent().resolve("rejects-" + directory.getFileName());
        FeedReader reader = new FeedReader(rejects, dev.syncline.feed.survey.FeedLimits.DEFAULT);
        var survey = reader.survey(FeedRequest.of(directory), rows -> {});
        reader.forEachProduct(survey, product -> {});
        survey.trail().close();
        try (Stream<Path> files = Files.list(rejects.resolve(".staging"))) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void a_product_without_an_offer_has_no_price_and_the_weight_of_its_attributes() throws IOException {
        export.replace("distributor.csv", "N-200,CO1,", "N-999,CO9,");
        Catalogue read = Catalogue.of(directory);
        assertEquals(Optional.empty(), read.find("Norwind Cord", "variants[N-200].price"));
        assertEquals(
                new BigDecimal("0.25"),
                ((Value.Weight) read.fields("Norwind Cord")
                                .get(FieldPath.parse("variants[N-200].weight"))
                                .orElseThrow())
                        .amount());
    }
}
