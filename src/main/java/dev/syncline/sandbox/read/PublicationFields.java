package dev.syncline.sandbox.read;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.schema.FieldReaders;
import dev.syncline.sandbox.schema.Page;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** The shop's publications, and on which of them a product is. */
final class PublicationFields {
    /** Those that every shop has. */
    private static final List<String> NAMES = List.of("Online Store", "Point of Sale", "Shop");

    private final Shop shop;

    PublicationFields(Shop shop) {
        this.shop = shop;
    }

    private record Publication(long number, String name) {}

    void addTo(FieldReaders readers) {
        readers.type("QueryRoot", Object.class)
                .field(
                        "publications",
                        (none, arguments) -> Page.of(all(), arguments, each -> each, each -> gid(each.number())));
        readers.type("Publication", Publication.class)
                .field("id", publication -> gid(publication.number()))
                .field("name", Publication::name)
                .field("autoPublish", publication -> false)
                .field("supportsFuturePublishing", publication -> publication.number() == 0);
        readers.type("Product", Product.class)
                .field("publishedOnPublication", (product, arguments) -> {
                    OptionalLong number = shop.ids().number(IdKind.PUBLICATION, arguments.text("publicationId"));
                    return number.isPresent() && isOn(product, number.getAsLong());
                })
                .field(
                        "resourcePublicationsCount",
                        product -> ProductFields.count(
                                product.whereabouts().publications().size()))
                .field("resourcePublicationsV2", (product, arguments) -> {
                    List<Publication> on = all().stream()
                            .filter(publication -> isOn(product, publication.number()))
                            .toList();
                    return Page.of(
                            on,
                            arguments,
                            publication ->
                                    Map.of("isPublished", true, "publication", publication, "publishable", product),
                            publication -> gid(publication.number()));
                });
    }

    private static List<Publication> all() {
        return IntStream.range(0, NAMES.size())
                .mapToObj(number -> new Publication(number, NAMES.get(number)))
                .toList();
    }

    private static boolean isOn(Product product, long publication) {
        return product.whereabouts().publications().contains(publication);
    }

    private String gid(long number) {
        return shop.ids().gid(IdKind.PUBLICATION, number);
    }
}
