package dev.syncline.feed.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The mappings that come with the program. */
public final class BuiltInMappings {
    private BuiltInMappings() {}

    /** All of them; where a file fits several, the one that knows most of its columns counts. */
    public static List<MappingSource> all() {
        return List.of(read("flat"), read("shopify-csv"), read("etilize"));
    }

    private static MappingSource read(String name) {
        String resource = name + ".json";
        try (InputStream in =
                Objects.requireNonNull(BuiltInMappings.class.getResourceAsStream(resource), () -> resource)) {
            return MappingSource.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + resource, e);
        }
    }
}
