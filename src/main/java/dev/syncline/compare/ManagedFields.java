package dev.syncline.compare;

import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.Value;
import java.util.List;
import java.util.TreeMap;

/**
 * A shop is read for the metafields, publications and collections that any of our products carries; of one product only
 * those count that its own local side carries or carried. The others belong to other apps and people: they are neither
 * taken nor cleared.
 */
final class ManagedFields {
    private ManagedFields() {}

    static RemoteProduct only(RemoteProduct remote, ProductState known) {
        if (known.link() == Link.ORPHAN) {
            return remote;
        }
        List<FieldPath> others = remote.fields().onDemand().stream()
                .filter(path -> !isManaged(path, known))
                .toList();
        if (others.isEmpty()) {
            return remote;
        }
        TreeMap<FieldPath, Value> kept = new TreeMap<>(remote.fields().values());
        others.forEach(kept::remove);
        return remote.with(new ProductFields(kept), remote.variantIds());
    }

    private static boolean isManaged(FieldPath path, ProductState known) {
        return known.local().fields().get(path).isPresent()
                || known.local().departures().containsKey(path);
    }
}
