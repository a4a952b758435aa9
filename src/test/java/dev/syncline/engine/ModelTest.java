package dev.syncline.engine;

import dev.syncline.testing.Property;
import org.junit.jupiter.api.Test;

/**
 * The engine against a small reference, in stories made at random: edits on both sides, imports, syncs, decisions, undos,
 * changes of rules, ends of the process, faults. What breaks is shown as the shortest story found that breaks it.
 *
 * <p>{@code -Dsyncline.seed} and {@code -Dsyncline.tries} choose others, and more.
 */
final class ModelTest {
    private static final int STORIES = 3_000;
    private static final int STEPS = 24;

    @Test
    void whatever_happens_is_explained_by_the_decision_table() {
        Property.forAll(new Stories(STEPS), Story::tell, STORIES);
    }
}
