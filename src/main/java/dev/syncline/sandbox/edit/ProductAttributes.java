package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.canon.Handles;
import dev.syncline.sandbox.canon.HtmlRewrite;
import dev.syncline.sandbox.canon.Tags;
import dev.syncline.sandbox.catalogue.PackedText;
import dev.syncline.sandbox.catalogue.ProductDraft;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.schema.Arguments;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The plain fields of a product: checks and normalises what create, update and set have in common. */
final class ProductAttributes {
    private static final int LONGEST = 255;
    private static final String TOO_LONG = " is too long (maximum is 255 characters)";
    private static final String CATEGORY = "gid://shopify/TaxonomyCategory/";

    private final Shop shop;

    ProductAttributes(Shop shop) {
        this.shop = shop;
    }

    /** Rewrites the HTML before the shop is locked: that takes longer than all the rest. */
    static Optional<PackedText> description(Arguments input) {
        return input.has("descriptionHtml")
                ? Optional.of(PackedText.of(HtmlRewrite.canonical(input.text("descriptionHtml"))))
                : Optional.empty();
    }

    void apply(ProductDraft draft, Arguments input, boolean creating, Naming naming, Report report) {
        title(draft, input, creating, naming, report);
        handle(draft, input, creating, naming, report);
        if (input.has("vendor") || creating) {
            String vendor = input.text("vendor").strip();
            draft.vendor = vendor.isEmpty() ? shop.profile().name() : vendor;
            checkLength(draft.vendor, naming.path("vendor"), "Vendor", naming, report);
        }
        if (input.has("productType")) {
            draft.productType = input.text("productType").strip();
            checkLength(draft.productType, naming.path("productType"), "Product type", naming, report);
            checkLength(draft.productType, naming.path("customProductType"), "Custom product type", naming, report);
        }
        if (input.given("status")) {
            draft.status = input.text("status");
        }
        if (input.has("tags")) {
            draft.tags = Tags.canonical(input.texts("tags"));
            if (Tags.tooLong(draft.tags)) {
                report.add(naming.path("tags"), "Product tags is invalid", naming.code("INVALID_PRODUCT"));
            }
        }
        if (input.has("templateSuffix")) {
            draft.templateSuffix = input.text("templateSuffix").strip();
        }
        category(draft, input, naming, report);
        input.object("seo").ifPresent(seo -> {
            draft.seoTitle = seo.has("title") ? seo.text("title").strip() : draft.seoTitle;
            draft.seoDescription =
                    seo.has("description") ? seo.text("description").strip() : draft.seoDescription;
        });
    }

    private static void title(ProductDraft draft, Arguments input, boolean creating, Naming naming, Report report) {
        if (!input.has("title") && !creating) {
            return;
        }
        draft.title = input.text("title").strip();
        if (draft.title.isEmpty()) {
            naming.titleBlank(report);
        } else if (length(draft.title) > LONGEST) {
            naming.titleTooLong(report);
        }
    }

    private void handle(ProductDraft draft, Arguments input, boolean creating, Naming naming, Report report) {
        String wish = input.text("handle");
        if (draft.title.isEmpty() || (!input.has("handle") && !creating)) {
            return;
        }
        String slug = Handles.slug(wish);
        boolean generated = wish.isBlank() || slug.isEmpty();
        String base = wish.isBlank() ? Handles.slugOrFallback(draft.title) : Handles.slugOrFallback(wish);
        if (length(base) > Handles.LONGEST) {
            report.add(naming.path("handle"), "Handle" + TOO_LONG, naming.code("INVALID_PRODUCT"));
        } else if (generated) {
            draft.handle = Handles.unique(base, handle -> isTaken(handle, draft.number));
        } else if (isTaken(base, draft.number)) {
            report.add(
                    List.of("input", "handle"),
                    "Handle '" + wish + "' already in use. Please provide a new handle.",
                    naming.code("HANDLE_NOT_UNIQUE"));
        } else {
            draft.handle = base;
        }
    }

    private boolean isTaken(String handle, long except) {
        OptionalLong owner = shop.catalogue().byHandle(handle);
        return owner.isPresent() && owner.getAsLong() != except;
    }

    private static void category(ProductDraft draft, Arguments input, Naming naming, Report report) {
        if (!input.has("category")) {
            return;
        }
        String gid = input.text("category");
        if (gid.isEmpty()) {
            draft.category = "";
        } else if (gid.startsWith(CATEGORY)) {
            draft.category = gid.substring(CATEGORY.length());
        } else {
            report.add(naming.path("category"), "Product category is invalid", naming.code("INVALID_PRODUCT"));
        }
    }

    private static void checkLength(String text, List<String> path, String name, Naming naming, Report report) {
        if (length(text) > LONGEST) {
            report.add(path, name + TOO_LONG, naming.code("INVALID_PRODUCT"));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
