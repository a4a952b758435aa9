package dev.syncline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.ImageSource;
import dev.syncline.model.ProductOption;
import dev.syncline.model.Value;
import dev.syncline.model.WeightUnit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the product file that a shop exports. */
final class ShopExportTest {
    private static final String OLD = "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,"
            + "Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,"
            + "Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Requires Shipping,"
            + "Variant Taxable,Variant Barcode,Image Src,Image Position,Image Alt Text,SEO Title,SEO Description,"
            + "Variant Image,Variant Weight Unit,Cost per item,Status\n"
            + "mug,Travel Mug,<p>Hot.</p>,Skarrow,Drinkware,\"hot, travel\",true,Color,Red,Size,S,M-1,250,shopify,5,"
            + "deny,12.00,15.00,true,true,0451,http://i/2,2,Back,Mug,A mug,http://i/v1,g,4.10,active\n"
            + "mug,,,,,,,,Blue,,S,M-2,250,shopify,0,continue,12.00,12.00,true,false,,http://i/1,1,Front,,,,g,,\n"
            + "mug,,,,,,,,,,,,,,,,,,,,,http://i/3,3,,,,,,,\n"
            + "lamp,Lamp,,Brindova,,,false,Title,Default Title,,,,0,,3,deny,20,,false,true,,,,,,,,kg,,draft\n";
    private static final String NEW = "Title,URL handle,Description,Vendor,Product category,Type,Tags,"
            + "Published on online store,Status,SKU,Barcode,Option1 name,Option1 value,Option2 name,Option2 value,"
            + "Price,Compare-at price,Cost per item,Charge tax,Inventory tracker,Inventory quantity,"
            + "Continue selling when out of stock,Weight value (grams),Weight unit for display,Requires shipping,"
            + "Product image URL,Image position,Image alt text,Variant image URL,SEO title,SEO description\n"
            + "Travel Mug,mug,<p>Hot.</p>,Skarrow,,Drinkware,\"hot, travel\",TRUE,Active,M-1,0451,Color,Red,Size,S,"
            + "12.00,15.00,4.10,TRUE,shopify,5,DENY,250,g,TRUE,http://i/2,2,Back,http://i/v1,Mug,A mug\n"
            + ",mug,,,,,,,,M-2,,,Blue,,S,12.00,12.00,,FALSE,shopify,0,CONTINUE,250,g,TRUE,http://i/1,1,Front,,,\n"
            + ",mug,,,,,,,,,,,,,,,,,,,,,,,,http://i/3,3,,,,\n"
            + "Lamp,lamp,,Brindova,,,,FALSE,Draft,,,Title,Default Title,,,20,,,TRUE,,3,DENY,0,kg,FALSE,,,,,,\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void products_variants_and_images_are_read_with_the_old_and_the_new_header(boolean old) throws IOException {
        Catalogue read = Catalogue.of(Files.writeString(directory.resolve("products.csv"), old ? OLD : NEW));
        assertEquals("shopify-csv", read.survey().format());
        assertEquals(List.of(), read.survey().notes());
        assertEquals(2, read.products().size());
        assertEquals(Value.text("Travel Mug"), read.value("mug", "title"));
        assertEquals(Value.text("mug"), read.value("mug", "handle"));
        assertEquals(Value.text("<p>Hot.</p>"), read.value("mug", "descriptionHtml"));
        assertEquals(Value.text("ACTIVE"), read.value("mug", "status"));
        assertEquals(Value.texts("hot", "travel"), read.value("mug", "tags"));
        assertEquals(Value.text("A mug"), read.value("mug", "seo.description"));
        assertEquals(
                new Value.Options(List.of(
                        new ProductOption("Color", List.of("Red", "Blue")), new ProductOption("Size", List.of("S")))),
                read.value("mug", "options"));
        assertEquals(
                new Value.Images(List.of(
                        new ImageSource("http://i/1", "Front"),
                        new ImageSource("http://i/2", "Back"),
                        new ImageSource("http://i/3", ""))),
                read.value("mug", "images"));
        assertEquals(2, read.fields("mug").variants().size());
        assertEquals(Value.text("DENY"), read.value("mug", "variants[M-1].policy"));
        assertEquals(Value.text("CONTINUE"), read.value("mug", "variants[M-2].policy"));
        assertEquals(new Value.Flag(false), read.value("mug", "variants[M-2].taxable"));
        assertEquals(new Value.Flag(true), read.value("mug", "variants[M-1].tracked"));
        assertEquals(
                new Value.Weight(new BigDecimal("250"), WeightUnit.GRAMS), read.value("mug", "variants[M-1].weight"));
        assertEquals(Value.Money.of("15.00"), read.value("mug", "variants[M-1].compareAtPrice"));
        assertEquals(Optional.empty(), read.find("mug", "variants[M-2].compareAtPrice"));
        assertEquals(Value.Money.of("4.10"), read.value("mug", "variants[M-1].cost"));
        assertEquals(Value.text("0451"), read.value("mug", "variants[M-1].barcode"));
        assertEquals(
                new Value.Images(List.of(new ImageSource("http://i/v1", ""))),
                read.value("mug", "variants[M-1].image"));

        assertEquals(Value.text("DRAFT"), read.value("lamp", "status"));
        assertEquals(new Value.Flag(false), read.value("lamp", "variants[@Default Title].tracked"));
        assertEquals(Value.texts("Default Title"), read.value("lamp", "variants[@Default Title].choices"));
        assertEquals(4, read.rowsInProducts());
    }

    @Test
    void a_product_whose_first_row_has_no_title_is_rejected_and_doubles_are_told_by_options() throws IOException {
        Catalogue read = Catalogue.of(Files.writeString(directory.resolve("products.csv"), """
            Handle,Title,Option1 Name,Option1 Value,Variant Price
            a,,Size,S,1
            a,,,M,1
            b,Bag,Size,S,1
            b,,,M,1
            b,,,M,1
            c,Cap,Size,S,1
            c,,,M,1
            c,,,M,2
            """));
        assertEquals(
                List.of("missing", "missing", "double", "double"),
                read.survey().firstRejects().stream()
                        .map(reject -> reject.rule())
                        .toList());
        assertEquals(1, read.survey().repeated());
        assertEquals(2, read.fields("b").variants().size());
        assertEquals(1, read.fields("c").variants().size());
    }

    @ParameterizedTest
    @CsvSource({"apparel, 22, 20", "home-and-garden, 21, 20", "jewelery, 41, 20"})
    void the_published_examples_are_read_whole(String name, long rows, long products) {
        Catalogue read = Catalogue.of(Samples.file("shopify-csv/" + name + ".csv"));
        assertEquals(rows, read.survey().rows());
        assertEquals(products, read.products().size());
        assertEquals(0, read.survey().rejected());
        read.products()
                .values()
                .forEach(product -> assertTrue(product.fields().get().variants().size() >= 1, product.key()::toString));
    }
}
