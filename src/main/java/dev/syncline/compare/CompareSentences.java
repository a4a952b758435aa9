package dev.syncline.compare;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Sentence;

/** Why two edits cannot be had together, and why a decision cannot be carried out. */
public final class CompareSentences {
    static final Sentence TWICE = Sentence.of("merge.twice");
    static final Sentence NO_LIST = Sentence.of("merge.no-list");
    static final Sentence OPTIONS_REPLACED = Sentence.of("merge.options.replaced");
    static final Sentence OPTIONS_DIFFER = Sentence.of("merge.options.differ");
    static final Sentence SAME_OPTION = Sentence.of("merge.options.same");
    static final Sentence NO_PARTS = Sentence.of("merge.no-parts");
    static final Sentence SAME_WORDS = Sentence.of("merge.same-words");
    static final Sentence SAME_WORDS_OR_STRUCTURE = Sentence.of("merge.same-structure");
    static final Sentence NO_AGREEMENT = Sentence.of("merge.no-agreement");

    /** One side does not have it any more. */
    public static final Sentence ONE_SIDED = Sentence.of("merge.one-sided");

    /** The product is gone. */
    public static final Sentence PRODUCT_GONE = Sentence.of("merge.product-gone");

    /** Both sides say what was agreed. */
    public static final Sentence AGREED = Sentence.of("merge.agreed");

    static final Sentence PRODUCT_ONE_SIDED = Sentence.of("resolve.product-one-sided");
    static final Sentence VARIANT_ONE_SIDED = Sentence.of("resolve.variant-one-sided");

    static final Sentence VARIANT_CAME_OR_WENT = Sentence.of("undo.variant");
    static final Sentence LOCATION_STAYS = Sentence.of("undo.location-stays");
    static final Sentence NOT_ON_BOTH_SIDES = Sentence.of("undo.not-on-both-sides");

    private CompareSentences() {}

    static Sentence notWritten(Field field) {
        return Sentence.of("undo.not-written").with(field);
    }

    static Sentence nothingToMerge(FieldPath path) {
        return Sentence.of("resolve.nothing-to-merge").with(path);
    }

    static Sentence notMerged(FieldPath path, Sentence why) {
        return Sentence.of("resolve.not-merged").with(path).with(why);
    }
}
