package dev.syncline.sandbox.read;

import dev.syncline.sandbox.catalogue.Collection;
import dev.syncline.sandbox.catalogue.CollectionList;
import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.schema.Arguments;
import dev.syncline.sandbox.schema.FieldReaders;
import dev.syncline.sandbox.schema.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The shop's collections in the model of 2026-10: smart is what has a source with conditions. */
final class CollectionFields {
    private final Shop shop;
    private final CollectionList collections;

    CollectionFields(Shop shop) {
        this.shop = shop;
        this.collections = shop.catalogue().collections();
    }

    void addTo(FieldReaders readers) {
        readers.type("QueryRoot", Object.class)
                .field("collections", (none, arguments) -> page(collections.all(), arguments))
                .field("collection", (none, arguments) -> byId(arguments.text("id")))
                .field(
                        "collectionByIdentifier",
                        (none, arguments) ->
                                byIdentifier(arguments.object("identifier").orElseThrow()));
        readers.type("Collection", Collection.class)
                .field("id", collection -> shop.ids().gid(IdKind.COLLECTION, collection.number()))
                .field("title", Collection::title)
                .field("handle", Collection::handle)
                .field("descriptionHtml", collection -> "")
                .field("legacyResourceId", collection -> shop.ids().legacy(IdKind.COLLECTION, collection.number()))
                .field("updatedAt", Collection::updatedAt)
                .field(
                        "productsCount",
                        collection -> ProductFields.count(products(collection).size()))
                .field("sources", this::sources);
        readers.type("Product", Product.class)
                .field(
                        "collections",
                        (product, arguments) -> page(
                                collections.all().stream()
                                        .filter(collection -> collection.holds(product))
                                        .toList(),
                                arguments));
    }

    private Page page(List<Collection> of, Arguments arguments) {
        return Page.of(of, arguments, each -> each, each -> Long.toString(each.number()));
    }

    private @Nullable Collection byId(String gid) {
        OptionalLong number = shop.ids().number(IdKind.COLLECTION, gid);
        return number.isPresent() ? collections.byNumber(number.getAsLong()).orElse(null) : null;
    }

    private @Nullable Collection byIdentifier(Arguments identifier) {
        return identifier.given("handle")
                ? collections.byHandle(identifier.text("handle")).orElse(null)
                : byId(identifier.text("id"));
    }

    private List<Product> products(Collection collection) {
        List<Product> held = new ArrayList<>();
        shop.catalogue().scan(0, false, product -> {
            if (collection.holds(product)) {
                held.add(product);
            }
            return true;
        });
        return held;
    }

    private List<Map<String, Object>> sources(Collection collection) {
        List<Map<String, Object>> conditions = new ArrayList<>();
        if (collection.isSmart()) {
            Map<String, Object> condition = new LinkedHashMap<>();
            condition.put("__typename", "CollectionSourceInclusionConditionProductTag");
            condition.put("id", "gid://shopify/CollectionSourceInclusionConditionProductTag/" + collection.number());
            condition.put("relation", "TAGGED_WITH");
            condition.put("matchType", "ANY");
            condition.put("values", collection.tags());
            conditions.add(condition);
        }
        return List.of(Map.of(
                "__typename",
                "CollectionConditionsSource",
                "id",
                "gid://shopify/CollectionConditionsSource/" + collection.number(),
                "title",
                collection.title(),
                "inclusion",
                Map.of("conditions", conditions)));
    }
}
