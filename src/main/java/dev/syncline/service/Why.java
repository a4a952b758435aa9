package dev.syncline.service;

import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductStanding;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the next sync will do to a product, and what decides it.
 *
 * @param key its key
 * @param standing where it stands
 * @param reasons what will happen, one for each field that differs; empty where both sides are as agreed
 * @param stopped who stopped the shop and why; nothing at all happens while that holds
 * @param guards what would make a sync of this product alone stop for approval
 */
public record Why(
        ProductKey key,
        ProductStanding standing,
        List<Reason> reasons,
        Optional<String> stopped,
        List<Sentence> guards) {
    public Why {
        reasons = List.copyOf(reasons);
        guards = List.copyOf(guards);
    }

    /** What will happen to a field or a product. */
    public enum Fate {
        /** The field is written to the shop. */
        PUSH,
        /** The catalogue takes the shop's value. */
        PULL,
        /** Both say the same, which becomes what is agreed. */
        SETTLE,
        /** A person decides. */
        WAIT,
        /** Nothing, because of a mode, an owner or what this version cannot write. */
        LEAVE,
        /** The product is created in the shop. */
        CREATE,
        /** The product is archived in the shop. */
        ARCHIVE,
        /** The product is deleted in the shop, for good. */
        DELETE,
        /** The product becomes one of the catalogue, too. */
        ADD,
        /** The product goes from the catalogue, too. */
        REMOVE,
        /** Nothing: both sides are as agreed. */
        NOTHING
    }

    /**
     * What happens to one field, or to the product as a whole.
     *
     * @param path the field; empty for the product
     * @param fate what happens
     * @param by the mode, owner, rule or state that decides it
     * @param before what stands where it is written
     * @param after what will stand there
     */
    public record Reason(
            Optional<FieldPath> path, Fate fate, Sentence by, Optional<Value> before, Optional<Value> after) {
        /** As a sentence. */
        public Sentence sentence() {
            return ServiceSentences.reason(path, fate, by);
        }
    }

    /** All of it, a sentence each. */
    public List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        stopped.map(ServiceSentences::stopped).ifPresent(sentences::add);
        reasons.forEach(reason -> sentences.add(reason.sentence()));
        guards.stream().map(ServiceSentences::guarded).forEach(sentences::add);
        return sentences;
    }
}
