package dev.syncline.engine;

import dev.syncline.engine.Checkpoint.Step;
import dev.syncline.model.FieldGroup;
import dev.syncline.rules.Mode;
import dev.syncline.rules.Ownership;
import dev.syncline.rules.Strategy;
import dev.syncline.testing.memory.ShopFault;
import java.util.List;

/** Something that happens in a story. Products are numbered from 1; a field is named by its place in {@link StoryFields}. */
public sealed interface StoryStep {
    /** The supplier's file says another value. */
    record Feed(int product, int field, String value) implements StoryStep {}

    /** The supplier's file does not carry the field any more. */
    record FeedSilent(int product, int field) implements StoryStep {}

    /** The supplier's file does not list the product any more. */
    record FeedDrops(int product) implements StoryStep {}

    /** The supplier's file lists the product, again where it had dropped it. */
    record FeedLists(int product) implements StoryStep {}

    /** The file is read. */
    record Import() implements StoryStep {}

    /** The merchant edits a field. */
    record Edit(int product, int field, String value) implements StoryStep {}

    /** The shop says that a product was changed, though nothing was. */
    record Touch(int product) implements StoryStep {}

    /** The merchant deletes a product. */
    record Delete(int product) implements StoryStep {}

    /** A sync in a shop that is as it should be, but for readings that double or leave out one product. */
    record Sync(boolean full, boolean twice, int unlisted) implements StoryStep {}

    /** A sync while the shop's index is behind. */
    record LaggingSync(int seconds) implements StoryStep {}

    /** A sync whose writes fail one after the other, and whose shop stops answering after so many questions. */
    record FailingSync(boolean full, List<ShopFault> faults, int questions) implements StoryStep {}

    /** A sync whose process ends at a passing of a step. */
    record Ending(boolean full, Step at, int passing) implements StoryStep {}

    /** A sync whose process ends at a transaction: before its commit, or after. */
    record Torn(boolean full, int transaction, boolean committed) implements StoryStep {}

    /** A sync while which the merchant edits a field, at a passing of a step. */
    record EditDuring(boolean full, Step at, int passing, Edit edit) implements StoryStep {}

    /** A plan, then something else, then the plan applied. */
    record PlanApply(List<StoryStep> between) implements StoryStep {}

    /** A person decides one of the waiting conflicts: local, remote, base or a value. */
    record Decide(int conflict, String choice) implements StoryStep {}

    /** One of the last runs is taken back. */
    record Undo(int run) implements StoryStep {}

    /** A group gets another owner. */
    record Own(FieldGroup group, Ownership owner) implements StoryStep {}

    /** A group gets another mode. */
    record Turn(FieldGroup group, Mode mode) implements StoryStep {}

    /** Another strategy holds. */
    record Rule(Strategy strategy) implements StoryStep {}

    /** Products that leave the catalogue are deleted for good, or archived. */
    record HardDelete(boolean hard) implements StoryStep {}

    /** A person keeps a product out, or lets it take part again. */
    record Pin(int product, boolean out) implements StoryStep {}
}
