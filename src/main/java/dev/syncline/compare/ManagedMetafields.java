package dev.syncline.compare;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.Value;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A shop is read for the metafields that any of our products carries; of one product only those count that its own local
 * side carries or carried. The others belong to other apps and people: they are neither taken nor cleared.
 */
final class ManagedMetafields {
    /** Product fields come first in a product and metafields last among them, so that these few are found at once. */
    private static final FieldPath FIRST = FieldPath.metafield("", "");

    private ManagedMetafields() {}

    static RemoteProduct only(RemoteProduct remote, ProductState known) {
        if (known.link() == Link.ORPHAN) {
            return remote;
        }
        TreeMap<FieldPath, Value> kept = null;
        SortedMap<FieldPath, Value> values = remote.fields().values();
        for (FieldPath path : values.tailMap(FIRST).keySet()) {
            if (path.field() != Field.METAFIELD) {
                break;
            }
            if (!isManaged(path, known)) {
                kept = kept == null ? new TreeMap<>(values) : kept;
                kept.remove(path);
            }
        }
        return kept == null ? remote : remote.with(new ProductFields(kept), remote.variantIds());
    }

    private static boolean isManaged(FieldPath path, ProductState known) {
        return known.local().fields().get(path).isPresent()
                || known.local().departures().containsKey(path);
    }
}
