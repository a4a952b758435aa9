package dev.syncline.compare;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Sentence;
import java.util.Optional;

/** Why something is not taken back. Parts of sentences, without a full stop. */
public final class UndoSentences {
    static final Sentence NOT_ON_BOTH_SIDES = Sentence.of("undo.not-on-both");
    static final Sentence LEFT_THE_CATALOGUE = Sentence.of("undo.left-the-catalogue");
    static final Sentence LISTED_BY_NOW = Sentence.of("undo.listed");
    static final Sentence EDITED = Sentence.of("undo.edited");
    static final Sentence DELETING_LOSES = Sentence.of("undo.deleting-loses");
    static final Sentence STATUS_EDITED = Sentence.of("undo.status-edited");
    static final Sentence NOT_IN_SHOP = Sentence.of("undo.not-in-shop");

    /** A field was changed since. */
    public static final Sentence CHANGED_SINCE = Sentence.of("undo.changed-since");

    /** A collection that was created. */
    public static final Sentence COLLECTION_STAYS = Sentence.of("undo.collection-stays");

    /** A product that was deleted for good. */
    public static final Sentence DELETED_FOR_GOOD = Sentence.of("undo.deleted-for-good");

    /** People keep it out. */
    public static final Sentence KEPT_OUT = Sentence.of("undo.kept-out");

    private static final String KEPT = "undo.kept";
    private static final String KEPT_PRODUCT = "undo.kept.product";

    private UndoSentences() {}

    static Sentence notWritten(Field field) {
        return Sentence.of("undo.not-written").with(field);
    }

    /** What stays as it is, and why. */
    public static Sentence kept(String key, Optional<FieldPath> path, Sentence why) {
        return path.map(place -> Sentence.of(KEPT).with(key).with(place).with(why))
                .orElseGet(() -> Sentence.of(KEPT_PRODUCT).with(key).with(why));
    }
}
