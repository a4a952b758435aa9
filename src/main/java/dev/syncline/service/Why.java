package dev.syncline.service;

import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductStanding;
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
        ProductKey key, ProductStanding standing, List<Reason> reasons, Optional<String> stopped, List<String> guards) {
    public Why {
        reasons = List.copyOf(reasons);
        guards = List.copyOf(guards);
    }

    /** What will happen to a field or a product. */
    public enum Fate {
        /** The field is written to the shop. */
        PUSH("the shop gets the catalogue's value"),
        /** The catalogue takes the shop's value. */
        PULL("the catalogue takes the shop's value"),
        /** Both say the same, which becomes what is agreed. */
        SETTLE("both sides say the same, so that it becomes what is agreed"),
        /** A person decides. */
        WAIT("it waits for a person's decision"),
        /** Nothing, because of a mode, an owner or what this version cannot write. */
        LEAVE("nothing is written"),
        /** The product is created in the shop. */
        CREATE("the product is created in the shop"),
        /** The product is archived in the shop. */
        ARCHIVE("the product is archived in the shop"),
        /** The product is deleted in the shop, for good. */
        DELETE("the product is deleted in the shop for good"),
        /** The product becomes one of the catalogue, too. */
        ADD("the catalogue takes the product from the shop"),
        /** The product goes from the catalogue, too. */
        REMOVE("the product goes from the catalogue, too"),
        /** Nothing: both sides are as agreed. */
        NOTHING("nothing happens to it");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        /** In words, as the end of a sentence. */
        public String words() {
            return words;
        }
    }

    /**
     * What happens to one field, or to the product as a whole.
     *
     * @param path the field; empty for the product
     * @param fate what happens
     * @param by the mode, owner, rule or state that decides it, in words
     * @param before what stands where it is written
     * @param after what will stand there
     */
    public record Reason(
            Optional<FieldPath> path, Fate fate, String by, Optional<Value> before, Optional<Value> after) {
        /** As a sentence. */
        public String sentence() {
            String what = path.map(FieldPath::toString).orElse("Product");
            return what + ": " + fate.words() + " (" + by + ").";
        }
    }

    /** All of it, a sentence each. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        stopped.ifPresent(why -> sentences.add("The shop is stopped, so nothing is written: " + why + "."));
        reasons.forEach(reason -> sentences.add(reason.sentence()));
        guards.forEach(guard -> sentences.add("A sync of it alone would stop for approval: " + guard + "."));
        return sentences;
    }
}
