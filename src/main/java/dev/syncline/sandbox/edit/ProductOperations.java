package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.read.NodeLookup;
import dev.syncline.sandbox.read.RootFields;
import dev.syncline.sandbox.schema.Arguments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code productSet} and {@code productDelete}, at once or as operations that are polled: created, active at the first look,
 * complete when the work is done. Thread-safe.
 */
public final class ProductOperations implements NodeLookup {
    private final Desk desk;
    private final Shop shop;
    private final ProductSetMutation set;
    private final Background background;
    private final Map<String, Operation> operations = new ConcurrentHashMap<>();
    private final Set<Long> beingDeleted = ConcurrentHashMap.newKeySet();

    /** @param background what is asynchronous */
    public ProductOperations(Shop shop, Background background) {
        this.desk = new Desk(shop);
        this.shop = shop;
        this.set = new ProductSetMutation(desk);
        this.background = background;
    }

    private record Operation(String status, Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> shown(String status) {
            Map<String, @Nullable Object> shown = new LinkedHashMap<>(fields);
            shown.put("status", status);
            return shown;
        }
    }

    Map<String, @Nullable Object> set(Arguments arguments) {
        if (arguments.flag("synchronous", true)) {
            ProductSetMutation.Result result = set.set(arguments);
            return Payload.of("product", result.product())
                    .with("productSetOperation", null)
                    .errors(result.report());
        }
        String id = shop.ids().gid(IdKind.SET_OPERATION, shop.numbers().next(IdKind.SET_OPERATION));
        Operation created = new Operation("CREATED", fields("ProductSetOperation", id, "product", null, List.of()));
        operations.put(id, created);
        background.later(() -> {
            ProductSetMutation.Result result = set.set(arguments);
            operations.put(
                    id,
                    new Operation(
                            "COMPLETE",
                            fields(
                                    "ProductSetOperation",
                                    id,
                                    "product",
                                    result.product(),
                                    result.report().asFields())));
        });
        return Payload.of("product", null)
                .with("productSetOperation", created.shown("CREATED"))
                .clean();
    }

    Map<String, @Nullable Object> delete(Arguments arguments) {
        String gid = arguments.object("input").orElseThrow().text("id");
        boolean synchronous = arguments.flag("synchronous", true);
        return shop.catalogue().write(() -> {
            Payload payload = Payload.of("shop", RootFields.profile(shop))
                    .with("deletedProductId", null)
                    .with("productDeleteOperation", null);
            Optional<Product> found = desk.product(gid);
            if (found.isEmpty()) {
                return payload.error(List.of("id"), Payload.NO_PRODUCT, "");
            }
            Product product = found.get();
            if (beingDeleted.contains(product.number())) {
                return payload.error(
                        List.of(),
                        "Another operation already in progress. Please wait until current one is finished.",
                        "");
            }
            if (synchronous) {
                desk.remove(product, "productDelete");
                return payload.with("deletedProductId", gid).clean();
            }
            return payload.with("productDeleteOperation", deleteLater(product, gid))
                    .clean();
        });
    }

    private Map<String, @Nullable Object> deleteLater(Product product, String gid) {
        String id = shop.ids().gid(IdKind.DELETE_OPERATION, shop.numbers().next(IdKind.DELETE_OPERATION));
        Operation created =
                new Operation("CREATED", fields("ProductDeleteOperation", id, "deletedProductId", null, List.of()));
        operations.put(id, created);
        beingDeleted.add(product.number());
        background.later(() -> shop.catalogue().write(() -> {
            shop.catalogue().product(product.number()).ifPresent(now -> desk.remove(now, "productDelete"));
            beingDeleted.remove(product.number());
            return operations.put(
                    id,
                    new Operation(
                            "COMPLETE", fields("ProductDeleteOperation", id, "deletedProductId", gid, List.of())));
        }));
        return created.shown("CREATED");
    }

    private static Map<String, @Nullable Object> fields(
            String type, String id, String resultField, @Nullable Object result, Object errors) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("__typename", type);
        fields.put("id", id);
        fields.put("product", null);
        fields.put(resultField, result);
        fields.put("userErrors", errors);
        return fields;
    }

    @Override
    public Optional<Object> find(String gid) {
        Operation operation = operations.get(gid);
        return operation == null
                ? Optional.empty()
                : Optional.of(operation.shown(operation.status().equals("CREATED") ? "ACTIVE" : operation.status()));
    }
}
