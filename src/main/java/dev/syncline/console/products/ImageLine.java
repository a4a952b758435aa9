package dev.syncline.console.products;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ImageSource;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.Side;
import dev.syncline.model.Value;
import java.util.List;
import java.util.stream.Stream;

/**
 * One image of one side.
 *
 * @param side the side that names it
 * @param image how it names it
 */
record ImageLine(Side side, ImageSource image) {
    /** The images of a product, the catalogue's first. */
    static List<ImageLine> of(ProductState state) {
        return Stream.concat(
                        of(Side.LOCAL, state.local().fields()),
                        of(Side.REMOTE, state.remote().fields()))
                .toList();
    }

    private static Stream<ImageLine> of(Side side, ProductFields fields) {
        return fields.get(FieldPath.of(Field.IMAGES)).orElse(new Value.Images(List.of()))
                        instanceof Value.Images(List<ImageSource> images)
                ? images.stream().map(image -> new ImageLine(side, image))
                : Stream.empty();
    }

    /** Whether its name is an address that a picture can be read from. */
    boolean isAddress() {
        return image.source().startsWith("https://") || image.source().startsWith("http://");
    }
}
