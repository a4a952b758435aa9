package dev.syncline.engine;

import dev.syncline.compare.Retraction;
import dev.syncline.model.Field;
import dev.syncline.model.ProductId;
import dev.syncline.model.ShopId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people decided about conflicts. Joins a running transaction. */
public interface DecisionPort {
    /**
     * One decision.
     *
     * @param conflict the conflict's number
     * @param shop the shop
     * @param product the product
     * @param field the field
     * @param vendor the product's vendor in small letters; empty for none
     * @param choice what was chosen, as a word
     * @param actor who decided
     * @param at when
     * @param unwritten whether something of it may be still to be written
     * @param change what it changed
     */
    record Decision(
            long conflict,
            ShopId shop,
            ProductId product,
            Field field,
            String vendor,
            String choice,
            String actor,
            Instant at,
            boolean unwritten,
            Retraction change) {}

    /** Keeps a decision, in place of an earlier one about the same conflict. */
    void keep(Decision decision);

    /** The decision about a conflict. */
    Optional<Decision> find(long conflict);

    /** Forgets the decision about a conflict. */
    void forget(long conflict);

    /** Decisions of which something may be still to be written, by product, after one product and at most so many products. */
    List<Decision> unwritten(ShopId shop, long afterProduct, int mostProducts);

    /** Remembers that nothing of these is to be written any more. */
    void written(Collection<Long> conflicts);

    /** Whether an operation of a product is queued or being sent. */
    boolean busy(ProductId product);

    /** How often which choice was made for a field of a shop, for one vendor or all. */
    Map<String, Long> habit(ShopId shop, Field field, Optional<String> vendor);
}
