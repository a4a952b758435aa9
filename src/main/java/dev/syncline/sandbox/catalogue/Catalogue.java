package dev.syncline.sandbox.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * All products of the shop: seeded ones as a function, with an overlay of what was edited, created and deleted. Reads take
 * no lock and see each product as one write left it; writes go one by one through {@link #write}.
 */
public final class Catalogue {
    private final CollectionList collections = new CollectionList();
    private final SeededProducts seeded;
    private final NavigableMap<Long, Product> edited = new ConcurrentSkipListMap<>();
    private final Set<Long> deletedSeeds = ConcurrentHashMap.newKeySet();
    private final ProductIndex index = new ProductIndex();
    private final AtomicInteger count;
    private final ReentrantLock writing = new ReentrantLock();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    /**
     * What one write did.
     *
     * @param after empty for a deletion
     */
    public record Change(long number, Optional<Product> before, Optional<Product> after) {}

    /** A shop that holds these products and nothing else. */
    public Catalogue(SeededProducts seeded) {
        this.seeded = seeded;
        this.count = new AtomicInteger(seeded.count());
    }

    /** Tells one more listener of every write from now on, within the write's lock. */
    public void listen(Consumer<Change> listener) {
        listeners.add(listener);
    }

    /** Runs one write alone; what it reads nobody changes meanwhile. */
    public <T> T write(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    /** @return the product of that number as it is now */
    public Optional<Product> product(long number) {
        Product product = edited.get(number);
        if (product != null) {
            return Optional.of(product);
        }
        return isUntouchedSeed(number) ? Optional.of(seeded.product(number)) : Optional.empty();
    }

    /** @return the product with exactly that handle */
    public OptionalLong byHandle(String handle) {
        OptionalLong found = index.byHandle(handle);
        return found.isPresent()
                ? found
                : seed(
                        seeded.candidateByHandle(handle),
                        product -> product.handle().equals(handle));
    }

    /** @return the product whose metafield of the type {@code id} has that value; the namespace is a resolved one */
    public OptionalLong byCustomId(String namespace, String key, String value) {
        return index.byCustomId(namespace, key, value);
    }

    /** @return the product that owns a variant */
    public OptionalLong byVariant(long variant) {
        OptionalLong found = index.byVariant(variant);
        return found.isPresent()
                ? found
                : seed(
                        seeded.ownerOfVariant(variant),
                        product -> product.variant(variant).isPresent());
    }

    /** @return the products that have a variant with that SKU, case ignored, in the order of creation */
    public Collection<Long> bySku(String sku) {
        Set<Long> found = new TreeSet<>(index.bySku(sku));
        seed(
                        seeded.candidateBySku(sku),
                        product -> product.variants().stream()
                                .anyMatch(variant -> variant.sku().equalsIgnoreCase(sku)))
                .ifPresent(found::add);
        return found;
    }

    /** @return the products written at or after a moment later than {@link SeededProducts#MADE_AT} */
    public Collection<Long> updatedSince(Instant since) {
        return new ArrayList<>(index.updatedSince(since));
    }

    /** @return how many products there are */
    public int count() {
        return count.get();
    }

    /** Puts a new or changed product; within {@link #write}. */
    public void put(Product product) {
        Optional<Product> before = product(product.number());
        Product overlaid = edited.put(product.number(), product);
        index.add(product);
        if (overlaid != null) {
            index.remove(overlaid, Optional.of(product));
        }
        if (before.isEmpty()) {
            count.incrementAndGet();
        }
        tell(new Change(product.number(), before, Optional.of(product)));
    }

    /** Deletes a product; within {@link #write}. */
    public void remove(long number) {
        Optional<Product> before = product(number);
        if (before.isEmpty()) {
            return;
        }
        if (number < seeded.count()) {
            deletedSeeds.add(number);
        }
        Product overlaid = edited.remove(number);
        if (overlaid != null) {
            index.remove(overlaid, Optional.empty());
        }
        count.decrementAndGet();
        tell(new Change(number, before, Optional.empty()));
    }

    private void tell(Change change) {
        listeners.forEach(listener -> listener.accept(change));
    }

    /** Visits products in the order of creation, or against it, until the visitor has had enough (returns false). */
    public void scan(long from, boolean reverse, Predicate<Product> visitor) {
        if (reverse) {
            for (Product product : edited.headMap(from, true).descendingMap().values()) {
                if (product.number() < seeded.count()) {
                    break;
                }
                if (!visitor.test(product)) {
                    return;
                }
            }
            for (long n = Math.min(from, seeded.count() - 1L); n >= 0; n--) {
                if (!visit(n, visitor)) {
                    return;
                }
            }
            return;
        }
        for (long n = Math.max(from, 0); n < seeded.count(); n++) {
            if (!visit(n, visitor)) {
                return;
            }
        }
        for (Product product :
                edited.tailMap(Math.max(from, seeded.count()), true).values()) {
            if (!visitor.test(product)) {
                return;
            }
        }
    }

    /** @return the seeded products that are gone, to be saved */
    public Set<Long> deleted() {
        return Set.copyOf(deletedSeeds);
    }

    /** @return the seeded products underneath */
    public SeededProducts seeded() {
        return seeded;
    }

    /** @return an unmodifiable view of what was edited or created, by number */
    public Map<Long, Product> edited() {
        return Collections.unmodifiableMap(edited);
    }

    private boolean visit(long number, Predicate<Product> visitor) {
        Optional<Product> product = product(number);
        return product.isEmpty() || visitor.test(product.get());
    }

    private OptionalLong seed(OptionalLong candidate, Predicate<Product> same) {
        return candidate.isPresent()
                        && isUntouchedSeed(candidate.getAsLong())
                        && same.test(seeded.product(candidate.getAsLong()))
                ? candidate
                : OptionalLong.empty();
    }

    private boolean isUntouchedSeed(long number) {
        return number >= 0 && number < seeded.count() && !edited.containsKey(number) && !deletedSeeds.contains(number);
    }

    /** @return the collections, which products name by number */
    public CollectionList collections() {
        return collections;
    }
}
