package dev.syncline.sample;

import dev.syncline.model.ProductKey;
import dev.syncline.model.VariantKey;
import java.util.ArrayList;
import java.util.List;

/**
 * One product of the sample feed, as the supplier knows it on one day.
 *
 * @param range what it is
 * @param vendor who makes it
 * @param texts what is said of it
 * @param tags words beyond its categories
 * @param active whether it is sold
 * @param optionNames the names of its options; none for a product without
 * @param variants its variants, the first one's SKU is the product's key
 */
record SampleProduct(
        SampleRange range,
        String vendor,
        Texts texts,
        List<String> tags,
        boolean active,
        List<String> optionNames,
        List<SampleVariant> variants) {

    /** What is said of a product; description, features and specifications are HTML. */
    record Texts(
            String title,
            String description,
            String features,
            String specifications,
            String seoTitle,
            String seoDescription) {
        Texts withTitle(String changed) {
            return new Texts(changed, description, features, specifications, seoTitle, seoDescription);
        }

        Texts withDescription(String changed) {
            return new Texts(title, changed, features, specifications, seoTitle, seoDescription);
        }

        Texts withSeoTitle(String changed) {
            return new Texts(title, description, features, specifications, changed, seoDescription);
        }

        Texts withSeoDescription(String changed) {
            return new Texts(title, description, features, specifications, seoTitle, changed);
        }

        /** The one description that the default mapping makes of it. */
        String html() {
            return description + "\n<h3>Features</h3>" + features + "\n<h3>Specifications</h3>" + specifications;
        }
    }

    ProductKey key() {
        return new ProductKey(first().sku());
    }

    SampleVariant first() {
        return variants.getFirst();
    }

    VariantKey firstKey() {
        return VariantKey.ofSku(first().sku());
    }

    boolean isFamily() {
        return !optionNames.isEmpty();
    }

    /** The categories and then the other tags, as the default mapping reads them. */
    List<String> allTags() {
        List<String> all = new ArrayList<>(range.categories());
        all.addAll(tags);
        return all;
    }

    SampleProduct withTexts(Texts changed) {
        return new SampleProduct(range, vendor, changed, tags, active, optionNames, variants);
    }

    SampleProduct withTags(List<String> changed) {
        return new SampleProduct(range, vendor, texts, changed, active, optionNames, variants);
    }

    SampleProduct withActive(boolean changed) {
        return new SampleProduct(range, vendor, texts, tags, changed, optionNames, variants);
    }

    SampleProduct withFirst(SampleVariant changed) {
        List<SampleVariant> all = new ArrayList<>(variants);
        all.set(0, changed);
        return new SampleProduct(range, vendor, texts, tags, active, optionNames, all);
    }
}
