package dev.syncline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.FeedProduct;
import dev.syncline.engine.FeedRefused;
import dev.syncline.engine.FeedRequest;
import dev.syncline.engine.FeedSurvey;
import dev.syncline.feed.survey.FeedLimits;
import dev.syncline.model.Field;
import dev.syncline.model.ImageSource;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductOption;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.model.WeightUnit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the default mapping makes of flat rows. */
final class FlatProductsTest {
    private static final String HEADER = "SKU,ParentSku,Options,Title,Price,ListPrice,Qty,UPC,Active";

    @TempDir
    Path directory;

    @Test
    void a_single_row_becomes_a_product_with_the_default_option() throws IOException {
        Catalogue read = read("SKU,Manufacturer,Title,LongDescription,Features,Specifications,Category1,Category2,Tags,"
                + "Price,ListPrice,Cost,Weight,Qty,ImageUrl500,ImageUrl1200,Image2,MoreImages,Active,SeoTitle\r\n"
                + "A-1,Brindova,Lamp,<p>Warm.</p>,<ul><li>Dims</li></ul>,,Home,Lighting,\"warm, desk\","
                + "19.00,24.00,11,2.50,7,http://a/5,http://a/12,http://a/2,http://a/3|http://a/4,Y,A lamp\r\n");
        assertEquals(Value.text("Lamp"), read.value("A-1", "title"));
        assertEquals(
                Value.text("<p>Warm.</p>\n<h3>Features</h3><ul><li>Dims</li></ul>"),
                read.value("A-1", "descriptionHtml"));
        assertEquals(Value.text("Brindova"), read.value("A-1", "vendor"));
        assertEquals(Value.text("Lighting"), read.value("A-1", "productType"));
        assertEquals(Value.texts("Home", "Lighting", "warm", "desk"), read.value("A-1", "tags"));
        assertEquals(Value.text("ACTIVE"), read.value("A-1", "status"));
        assertEquals(Value.text("A lamp"), read.value("A-1", "seo.title"));
        assertEquals(Optional.empty(), read.find("A-1", "seo.description"));
        assertEquals(
                new Value.Images(List.of(
                        new ImageSource("http://a/12", ""),
                        new ImageSource("http://a/2", ""),
                        new ImageSource("http://a/3", ""),
                        new ImageSource("http://a/4", ""))),
                read.value("A-1", "images"));
        assertEquals(
                new Value.Options(List.of(new ProductOption("Title", List.of("Default Title")))),
                read.value("A-1", "options"));
        assertEquals(Value.texts("Default Title"), read.value("A-1", "variants[A-1].choices"));
        assertEquals(Value.text("A-1"), read.value("A-1", "variants[A-1].sku"));
        assertEquals(money("19.00"), read.value("A-1", "variants[A-1].price"));
        assertEquals(money("24.00"), read.value("A-1", "variants[A-1].compareAtPrice"));
        assertEquals(money("11"), read.value("A-1", "variants[A-1].cost"));
        assertEquals(
                new Value.Weight(new BigDecimal("2.50"), WeightUnit.POUNDS), read.value("A-1", "variants[A-1].weight"));
        assertEquals(new Value.Whole(7), read.value("A-1", "variants[A-1].available[default]"));
        assertEquals(new Value.Whole(1), read.value("A-1", "variants[A-1].position"));
    }

    @Test
    void a_blank_cell_says_nothing_and_a_list_price_that_is_no_higher_is_left_out() throws IOException {
        Catalogue read = read(HEADER, "A-1,,,Lamp,,12,,,", "A-2,,,Chair,12,12,,,Y");
        for (String field : List.of("price", "compareAtPrice", "barcode", "available[default]")) {
            assertEquals(Optional.empty(), read.find("A-2", "variants[A-2]." + field.replace("price", "cost")), field);
        }
        assertEquals(Optional.empty(), read.find("A-1", "variants[A-1].price"));
        assertEquals(Optional.empty(), read.find("A-1", "status"));
        assertEquals(Optional.empty(), read.find("A-2", "variants[A-2].compareAtPrice"));
    }

    @Test
    void a_family_is_joined_though_its_rows_lie_apart() throws IOException {
        Catalogue read = read(
                HEADER,
                "F-1,F-1,Color: Red | Size: S,Mug - Red - S,10,,1,,Y",
                "A-1,,,Lamp,5,,,,Y",
                "F-2,F-1,Color: Blue | Size: S,Mug - Blue - S,11,,2,,Y",
                "A-2,,,Chair,6,,,,Y",
                "F-3,F-1,Color: Blue | Size: M,Mug - Blue - M,12,,3,,Y");
        assertEquals(3, read.products().size());
        assertEquals(Value.text("Mug"), read.value("F-1", "title"));
        assertEquals(
                new Value.Options(List.of(
                        new ProductOption("Color", List.of("Red", "Blue")),
                        new ProductOption("Size", List.of("S", "M")))),
                read.value("F-1", "options"));
        assertEquals(
                List.of(VariantKey.ofSku("F-1"), VariantKey.ofSku("F-2"), VariantKey.ofSku("F-3")),
                read.fields("F-1").variants());
        assertEquals(Value.texts("Blue", "M"), read.value("F-1", "variants[F-3].choices"));
        FeedProduct family = read.products().get(new ProductKey("F-1"));
        assertEquals(3, family.rows());
        assertEquals(2, family.firstLine());
        assertEquals(List.of("F-2", "F-3"), family.aliases());
    }

    @Test
    void a_product_that_joins_a_family_keeps_its_old_key_as_an_alias() throws IOException {
        Catalogue read = read(HEADER, "A-2,A-1,Size: S,Mug - S,,,,,Y");
        assertEquals(List.of("A-2"), read.products().get(new ProductKey("A-1")).aliases());
    }

    @Test
    void rows_that_do_not_fit_their_family_are_rejected() throws IOException {
        Catalogue read = read(
                HEADER,
                "F-1,F-1,Color: Red,Mug,10,,,,Y",
                "F-2,F-1,Color: red,Mug,10,,,,Y",
                "F-3,F-1,Size: M,Mug,10,,,,Y",
                "F-4,F-1,Blue,Mug,10,,,,Y",
                "G-1,G-1,,Pan,1,,,,Y",
                "G-2,G-1,,Pan,1,,,,Y");
        assertEquals(
                List.of("options-twice", "options-differ", "options-unreadable", "options-twice"),
                read.survey().firstRejects().stream()
                        .map(reject -> reject.rule())
                        .toList());
        assertEquals(1, read.fields("F-1").variants().size());
    }

    @Test
    void a_variant_that_is_withdrawn_stays_without_stock() throws IOException {
        Catalogue read =
                read(HEADER, "F-1,F-1,Size: S,Mug - S,10,,5,,N", "F-2,F-1,Size: M,Mug - M,10,,5,,Y", "B,,,Pan,1,,4,,N");
        assertEquals(Value.text("ACTIVE"), read.value("F-1", "status"));
        assertEquals(Value.text("DENY"), read.value("F-1", "variants[F-1].policy"));
        assertEquals(new Value.Whole(0), read.value("F-1", "variants[F-1].available[default]"));
        assertEquals(Optional.empty(), read.find("F-1", "variants[F-2].policy"));
        assertEquals(Value.text("DRAFT"), read.value("B", "status"));
        assertEquals(new Value.Whole(4), read.value("B", "variants[B].available[default]"));
    }

    @Test
    void a_title_that_is_too_long_is_cut_behind_a_word_and_warned_of() throws IOException {
        String title = "word ".repeat(100).strip();
        Catalogue read = read(HEADER, "A-1,,," + title + ",,,,,Y");
        String shown = read.fields("A-1").text(Field.TITLE).orElseThrow();
        assertTrue(shown.length() <= 255 && shown.endsWith("word…"), shown);
        assertEquals(Map.of("too-long-for-shop", 1L), read.survey().warnings());
    }

    @Test
    void what_looks_wrong_is_warned_of_and_imported() throws IOException {
        Catalogue read = read(HEADER, "A-1,,,Lamp,0,,-3,0123,Y", "A-2,,,Lamp,1,,1,0123,Y,", "A-3,,,Lamp,0.00,,1,,Y");
        assertEquals(
                Map.of("price-zero", 2L, "negative-stock", 1L, "barcode-reused", 1L, "trailing-delimiter", 1L),
                read.survey().warnings());
        assertEquals(0, read.survey().rejected());
        assertEquals(Value.text("0123"), read.value("A-1", "variants[A-1].barcode"));
    }

    @Test
    void cells_that_say_nothing_usable_are_rejected_with_all_reasons() throws IOException {
        Catalogue read = read(HEADER, "A-1,,,Lamp,free,-1,1.5,,maybe", "A-2,,,,1,,,,Y");
        assertEquals(
                List.of("unknown-word", "not-a-number", "negative", "not-whole", "missing"),
                read.survey().firstRejects().stream()
                        .map(reject -> reject.rule())
                        .toList());
        assertEquals(2, read.survey().rejected());
        assertEquals(1, read.survey().holds().size());
    }

    @Test
    void a_double_of_a_conflict_is_rejected_with_it_and_its_family_goes_on_without_it() throws IOException {
        Catalogue read = read(
                HEADER,
                "F-1,F-1,Size: S,Mug - S,10,,5,,Y",
                "F-2,F-1,Size: M,Mug - M,10,,5,,Y",
                "F-2,F-1,Size: M,Mug - M,11,,5,,Y",
                "F-2,F-1,Size: M,Mug - M,10,,5,,Y",
                "F-1,F-1,Size: S,Mug - S,10,,5,,Y");
        assertEquals(3, read.survey().rejected());
        assertEquals(1, read.survey().repeated());
        assertEquals(1, read.products().get(new ProductKey("F-1")).rows());
        assertEquals(
                "SKU appears 3 times with different values (lines 3, 4 and 5)",
                read.survey().firstRejects().getFirst().reason());
    }

    @Test
    void quotes_and_line_breaks_within_cells_stay() throws IOException {
        Catalogue read = read(
                "SKU,Title,LongDescription\r\nA-1,\"13\"\" Lamp\",\"<p>a</p>\r\n<p>b,c</p>\n\"\r\nA-2,Chair,x\r\n");
        assertEquals(Value.text("13\" Lamp"), read.value("A-1", "title"));
        assertEquals(Value.text("<p>a</p>\r\n<p>b,c</p>"), read.value("A-1", "descriptionHtml"));
        assertEquals(5, read.products().get(new ProductKey("A-2")).firstLine());
    }

    @Test
    void a_quote_out_of_place_costs_its_row_only() throws IOException {
        Catalogue read = read(
                "SKU,Title,LongDescription\n",
                "A-1,Lamp,x",
                "A-2,\"13\" Lamp, black\",y",
                "A-3,Chair,z",
                "A-4,\"Pan\",w");
        assertEquals(3, read.products().size());
        assertEquals(1, read.survey().rejected());
        assertEquals(
                "Title goes on after its closing quote in line 4",
                read.survey().firstRejects().getFirst().reason());
    }

    @Test
    void the_limit_of_a_cell_can_be_set() throws IOException {
        Path file = write("SKU,Title,LongDescription\nA-1,Lamp," + "x".repeat(5000) + "\nA-2,Chair,\""
                + "y\n".repeat(40_000) + "\"\nA-3,Pan,z\n");
        FeedReader reader = new FeedReader(directory, new FeedLimits(4000, 1 << 30, 0.5, 1));
        FeedSurvey survey = reader.survey(FeedRequest.of(file), rows -> {});
        assertEquals(
                List.of("too-long", "too-long"),
                survey.firstRejects().stream().map(reject -> reject.rule()).toList());
        assertEquals(1, survey.holds().size());
        List<FeedProduct> products = new ArrayList<>();
        reader.forEachProduct(survey, products::add);
        assertEquals(
                List.of(40_004L), products.stream().map(FeedProduct::firstLine).toList());
    }

    @Test
    void digests_tell_a_change_of_a_row_and_not_of_its_neighbours() throws IOException {
        Catalogue before = read(HEADER, "A-1,,,Lamp,10,,,,Y", "A-2,,,Chair,10,,,,Y");
        Catalogue after = read(HEADER, "B-1,,,Pan,1,,,,Y", "A-2,,,Chair,10,,,,Y", "A-1,,,Lamp,10.5,,,,Y");
        assertNotEquals(raw(before, "A-1"), raw(after, "A-1"));
        assertEquals(raw(before, "A-2"), raw(after, "A-2"));
    }

    @Test
    void a_file_that_changes_between_the_readings_is_refused_and_a_mere_touch_is_not() throws IOException {
        Path file = write(HEADER + "\nA-1,,,Lamp,10,,,,Y\n");
        FeedReader reader = new FeedReader(directory, FeedLimits.DEFAULT);
        FeedSurvey survey = reader.survey(FeedRequest.of(file), rows -> {});

        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        List<FeedProduct> products = new ArrayList<>();
        reader.forEachProduct(survey, products::add);
        assertEquals(1, products.size());

        Files.writeString(file, HEADER + "\nA-1,,,Lamp,11,,,,Y\n");
        FeedRefused refused =
                assertThrows(FeedRefused.class, () -> reader.forEachProduct(survey, product -> products.add(product)));
        assertTrue(refused.getMessage().contains("changed while it was being imported"));
        assertEquals(1, products.size());
    }

    @Test
    void an_interrupted_reading_stops() throws IOException {
        StringBuilder text = new StringBuilder(HEADER + "\n");
        for (int i = 0; i < 3000; i++) {
            text.append("A-").append(i).append(",,,Lamp,10,,,,Y\n");
        }
        Path file = write(text.toString());
        FeedReader reader = new FeedReader(directory, FeedLimits.DEFAULT);
        FeedSurvey survey = reader.survey(FeedRequest.of(file), rows -> {});
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> reader.survey(FeedRequest.of(file), rows -> {}));
        assertTrue(Thread.currentThread().isInterrupted());
        assertThrows(CancellationException.class, () -> reader.forEachProduct(survey, product -> {}));
        assertTrue(Thread.interrupted());
        try (var files = Files.list(directory)) {
            assertFalse(files.anyMatch(left -> left.toString().endsWith(".part")));
        }
    }

    private static Object raw(Catalogue read, String key) {
        return read.products().get(new ProductKey(key)).raw();
    }

    private static Value money(String amount) {
        return Value.Money.of(amount);
    }

    private Catalogue read(String... lines) throws IOException {
        return Catalogue.of(write(String.join("\n", lines)));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("feed.csv"), text, StandardCharsets.UTF_8);
    }
}
