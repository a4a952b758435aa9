package dev.syncline.shopify.bulk;

import dev.syncline.engine.ShopUnreachable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** What a bulk reading needs of the shop. */
public interface BulkCalls {
    /**
     * Starts the reading of all products; empty where the shop has no room for one more operation just now.
     *
     * @throws ShopUnreachable where it cannot be started
     */
    Optional<BulkStatus> start();

    /**
     * Where an operation stands.
     *
     * @throws ShopUnreachable where the shop does not say
     */
    BulkStatus status(String id);

    /** Opens a result, decompressed; the caller closes it. */
    InputStream open(String address) throws IOException;

    /** Reads products again, one by one, that the result holds incompletely; those that are gone are left out. */
    void again(List<String> ids);
}
