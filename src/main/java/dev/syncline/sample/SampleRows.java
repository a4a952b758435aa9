package dev.syncline.sample;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** The rows of products in the flat supplier layout. */
final class SampleRows {
    private static final List<String> COLUMNS = List.of(
            "SKU",
            "ParentSku",
            "Options",
            "Manufacturer",
            "MfgPartNo",
            "UPC",
            "Title",
            "Subtitle",
            "LongDescription",
            "Features",
            "Specifications",
            "Category1",
            "Category2",
            "Category3",
            "Category4",
            "Price",
            "ListPrice",
            "Cost",
            "MapPrice",
            "Qty",
            "Weight",
            "ImageUrl225",
            "ImageUrl500",
            "ImageUrl1200",
            "Image2",
            "Image3",
            "Image4",
            "Image5",
            "MoreImages",
            "Accessories",
            "Active",
            "Created",
            "Modified",
            "Tags",
            "SeoTitle",
            "SeoDescription");
    private static final String IMAGES = "https://images.sample-supplies.example/";

    private SampleRows() {}

    static void header(Writer out) throws IOException {
        line(out, COLUMNS);
    }

    static void write(Writer out, SampleProduct product, boolean secondDay) throws IOException {
        for (SampleVariant variant : product.variants()) {
            line(out, cells(product, variant, secondDay));
        }
    }

    private static List<String> cells(SampleProduct product, SampleVariant variant, boolean secondDay) {
        String key = product.key().text();
        SampleProduct.Texts texts = product.texts();
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.addAll(List.of(
                variant.sku(),
                product.isFamily() ? key : "",
                options(product, variant),
                product.vendor(),
                "P" + variant.sku().substring(3),
                variant.barcode(),
                title(product, variant),
                product.range().noun(),
                texts.description(),
                texts.features(),
                texts.specifications()));
        for (int level = 0; level < 4; level++) {
            List<String> categories = product.range().categories();
            cells.add(level < categories.size() ? categories.get(level) : "");
        }
        cells.addAll(List.of(
                variant.price().toPlainString(),
                variant.listPrice().toPlainString(),
                variant.cost().toPlainString(),
                "",
                Integer.toString(variant.stock()),
                variant.weight().toPlainString(),
                IMAGES + "225/" + key + ".jpg",
                IMAGES + "500/" + key + ".jpg",
                IMAGES + "1200/" + key + ".jpg",
                IMAGES + "side/" + key + ".jpg",
                "",
                "",
                "",
                "",
                "",
                product.active() ? "Y" : "N",
                "2026-03-01",
                secondDay ? "2026-03-02" : "2026-03-01",
                String.join(",", product.tags()),
                texts.seoTitle(),
                texts.seoDescription()));
        return cells;
    }

    private static String options(SampleProduct product, SampleVariant variant) {
        StringBuilder options = new StringBuilder();
        for (int i = 0; i < product.optionNames().size(); i++) {
            options.append(i == 0 ? "" : " | ")
                    .append(product.optionNames().get(i))
                    .append(": ")
                    .append(variant.choices().get(i));
        }
        return options.toString();
    }

    /** As suppliers do: the variant's own choices behind the product's title. */
    private static String title(SampleProduct product, SampleVariant variant) {
        String title = product.texts().title();
        return product.isFamily() ? title + " - " + String.join(" - ", variant.choices()) : title;
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quoted = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
            out.write(i == 0 ? "" : ",");
            out.write(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        out.write("\r\n");
    }
}
