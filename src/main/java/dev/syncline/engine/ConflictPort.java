package dev.syncline.engine;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.ShopId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The conflicts that wait for a person. Joins a running transaction. */
public interface ConflictPort {
    /**
     * Makes the open conflicts of one product exactly these: known ones (by field) keep their number and beginning, with
     * the values brought up to date; ones that are not among them are closed as {@code vanished}.
     */
    void waiting(ShopId shop, ProductId product, List<OpenConflict> conflicts);

    /** Those of these products that have open conflicts. */
    Set<ProductId> having(Collection<ProductId> products);

    /** Closes conflicts with a resolution. */
    void close(Collection<Long> conflicts, String resolution, String actor);

    /** Lets a closed conflict wait again. False where it waits already, is gone, or its field waits under another number. */
    boolean reopen(long conflict);

    /** The open or closed conflict with this number. */
    Optional<OpenConflict> find(long conflict);

    /** Streams open conflicts by number. */
    void forEachOpen(Optional<ShopId> shop, Optional<Field> field, Consumer<OpenConflict> sink);

    /** The open conflicts of one product. */
    List<OpenConflict> openOf(ProductId product);

    /** How many are open. */
    long openCount(Optional<ShopId> shop);

    /** The fields of a product with an open conflict. */
    default List<FieldPath> fieldsOf(ProductId product) {
        return openOf(product).stream().map(OpenConflict::path).toList();
    }
}
