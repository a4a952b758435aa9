package dev.syncline.sandbox.read;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Ids;
import dev.syncline.sandbox.catalogue.Medium;
import dev.syncline.sandbox.catalogue.SeededProducts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Seeded images as media and as images. */
final class MediaFields {
    private MediaFields() {}

    static Map<String, @Nullable Object> image(Ids ids, Medium medium) {
        Map<String, @Nullable Object> image = new LinkedHashMap<>();
        image.put("__typename", "MediaImage");
        image.put("id", ids.gid(IdKind.MEDIA, medium.id()));
        image.put("alt", medium.alt());
        image.put("mediaContentType", "IMAGE");
        image.put("status", "READY");
        image.put("fileStatus", "READY");
        image.put("mimeType", "image/jpeg");
        image.put("createdAt", SeededProducts.MADE_AT);
        image.put("updatedAt", SeededProducts.MADE_AT);
        image.put("image", picture(medium));
        image.put("preview", Map.of("image", picture(medium), "status", "READY"));
        return image;
    }

    static Map<String, @Nullable Object> picture(Medium medium) {
        Map<String, @Nullable Object> picture = new LinkedHashMap<>();
        picture.put("id", "gid://shopify/ImageSource/" + medium.id());
        picture.put("altText", medium.alt());
        picture.put("url", medium.url());
        picture.put("src", medium.url());
        picture.put("width", medium.width());
        picture.put("height", medium.height());
        return picture;
    }
}
