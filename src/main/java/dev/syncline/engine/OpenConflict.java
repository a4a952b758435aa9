package dev.syncline.engine;

import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
import dev.syncline.model.Value;
import dev.syncline.rules.RuleSentences;
import java.time.Instant;
import java.util.Optional;

/**
 * One field of one product that both sides changed to different values.
 *
 * @param number its number; empty until stored
 * @param shop the shop
 * @param product the product's number
 * @param key the product's key
 * @param sku the variant's SKU, or the product's first
 * @param path the field
 * @param baseLocal what the local side said when both last agreed
 * @param baseRemote what the shop read back then
 * @param local what the local side says
 * @param remote what the shop says
 * @param rule what left it to a person
 * @param since when it was first seen
 * @param open whether it still waits
 */
public record OpenConflict(
        Optional<Long> number,
        ShopId shop,
        ProductId product,
        ProductKey key,
        Optional<String> sku,
        FieldPath path,
        Optional<Value> baseLocal,
        Optional<Value> baseRemote,
        Optional<Value> local,
        Optional<Value> remote,
        Sentence rule,
        Instant since,
        boolean open) {
    /** Whether people are asked by the ownership of the field, which only a rule for the product outranks. */
    public boolean isAskedByOwner() {
        return RuleSentences.isOwnerAsk(rule);
    }
}
