package dev.syncline.engine;

import dev.syncline.model.Digest;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.model.Shelf;
import dev.syncline.model.Shelves;
import dev.syncline.model.ShopId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** The products of all shops with both sides and their bases. Every method joins a running transaction. */
public interface CataloguePort {
    /** The states of these products; one that is not there is not in the result. */
    Map<ProductId, ProductState> load(Collection<ProductId> ids);

    /** The states of products by their keys or former keys. */
    Map<ProductKey, ProductState> loadByKey(ShopId shop, Collection<ProductKey> keys);

    /** Digests of what the feed and the shop last said, without the documents. */
    record Mark(ProductId product, Optional<Digest> feed, Optional<Digest> remote) {}

    /** The marks of products by key. */
    Map<ProductKey, Mark> feedMarks(ShopId shop, Collection<ProductKey> keys);

    /** The marks of products by the shop's id. */
    Map<RemoteId, Mark> remoteMarks(ShopId shop, Collection<RemoteId> ids);

    /**
     * The products that a person may mean: by key or former key, SKU, handle, the shop's id or the store's number. More
     * than one where a SKU is shared.
     */
    List<ProductId> lookup(ShopId shop, String reference);

    /** The fields that a shop is read for only on demand, as far as our side carries, or carried, them in any product. */
    Set<FieldPath> managed(ShopId shop);

    /** The publications and collections that a shop was last read to have. */
    Shelves shelves(ShopId shop);

    /** Stores a shelf that came to be just now, where it is not known yet. */
    void addShelf(ShopId shop, Shelf shelf);

    /** Stores all shelves of a kind that a shop was read to have. */
    void setShelves(ShopId shop, Shelf.Kind kind, List<Shelf> shelves);

    /** The unlinked products with these SKUs, barcodes or handles, for adoption. */
    List<ProductState> candidates(ShopId shop, Set<String> skus, Set<String> barcodes, Set<String> handles);

    /** The products that are only in the shop with these SKUs, barcodes or handles. */
    List<ProductState> orphans(ShopId shop, Set<String> skus, Set<String> barcodes, Set<String> handles);

    /** A state to be stored, with new digests where the feed or the shop was read. */
    record Saving(ProductState state, Optional<Digest> feed, Optional<Digest> remote) {}

    /**
     * Stores states, new or known, with what follows from them: dirty groups, SKUs, columns for grids, equal texts once.
     * Returns their numbers in order. A digest that is not given stays.
     */
    List<ProductId> save(List<Saving> states);

    /** Stores the digests of what the feed says now of products that stay as they are. */
    void markRead(Map<ProductId, Digest> feed);

    /** Removes products that are gone on both sides, with all that belongs to them but the history. */
    void remove(Collection<ProductId> products);

    /**
     * Streams, in chunks and by number, the products that are not what was agreed: dirty in one of these groups, unlinked,
     * missing on one side, or orphans.
     */
    void forEachPending(ShopId shop, Set<FieldGroup> groups, Consumer<List<ProductState>> chunks);

    /** Streams, in chunks and by number, all products of a shop. */
    void forEach(ShopId shop, Consumer<List<ProductState>> chunks);

    /** Streams the numbers of the products that have an id of the shop's, with it: linked ones, orphans and candidates. */
    void forEachLinked(ShopId shop, LinkedConsumer sink);

    /** The feed's digest of a product that it does not list any more. */
    Digest DROPPED = Digest.of(new byte[0]);

    /** Streams the numbers of the products that the catalogue side has and that their feed listed when it was last read. */
    void forEachListed(ShopId shop, LongConsumer sink);

    /** Takes linked products. */
    @FunctionalInterface
    interface LinkedConsumer {
        /** One linked product. */
        void accept(ProductId product, RemoteId remote);
    }

    /** How many products the catalogue side has, and how many are linked. */
    Counts counts(ShopId shop);

    /** Figures of one shop's catalogue. */
    record Counts(long local, long linked, long orphans, long pending) {}
}
