package dev.syncline.engine;

import dev.syncline.model.Sentence;
import dev.syncline.model.Worded;
import dev.syncline.model.wording.Wording;

/** The shop does not answer, or refuses us altogether; nothing can be read or written. Says what to do about it. */
public final class ShopUnreachable extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1L;
    private final transient Sentence sentence;
    private final boolean refused;

    /** {@code refused} where the shop answered and does not let us in (token, scopes), so that trying again cannot help. */
    public ShopUnreachable(Sentence sentence, boolean refused, Throwable cause) {
        super(Wording.plain().of(sentence), cause);
        this.sentence = sentence;
        this.refused = refused;
    }

    /** As the other, without a cause. */
    public ShopUnreachable(Sentence sentence, boolean refused) {
        super(Wording.plain().of(sentence));
        this.sentence = sentence;
        this.refused = refused;
    }

    /** Whether the shop answered and does not let us in. */
    public boolean refused() {
        return refused;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
