package dev.syncline.engine;

import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import dev.syncline.rules.ShopPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run did to one product, and what taking that back means by the design. It is a decision about our own side, which
 * is then pushed: what the run found comes back where both sides are as the run left them, and everything else stays.
 */
record UndoStory(Optional<String> whole, Map<FieldPath, Change> fields) {
    private static final Set<String> WHOLES = Set.of("create", "archive", "delete", "drop", "take", "adopt");

    /** What became of a field from the first to the last time that the run touched it. */
    record Change(Optional<Value> found, Optional<Value> left) {}

    /** What the history says that a run did to each product, the earliest first. */
    static Map<Integer, UndoStory> of(List<HistoryEntry> entries) {
        Map<Integer, List<HistoryEntry>> products = new HashMap<>();
        for (HistoryEntry entry : entries) {
            products.computeIfAbsent(StoryWorld.number(entry.key()), any -> new ArrayList<>())
                    .add(entry);
        }
        Map<Integer, UndoStory> stories = new HashMap<>();
        products.forEach((product, did) -> stories.put(product, one(did)));
        return stories;
    }

    private static UndoStory one(List<HistoryEntry> did) {
        Map<FieldPath, Change> fields = new HashMap<>();
        for (HistoryEntry entry : did) {
            if (Set.of("push", "pull", "archive").contains(entry.action())) {
                entry.field()
                        .ifPresent(path -> fields.merge(
                                path,
                                new Change(
                                        Reference.canonical(path, entry.before()),
                                        Reference.canonical(path, entry.after())),
                                (first, next) -> new Change(first.found(), next.left())));
            }
        }
        return new UndoStory(
                did.stream().map(HistoryEntry::action).filter(WHOLES::contains).findFirst(), fields);
    }

    /** Whether it was the run that brought the product, so that it goes or stays as a whole. */
    boolean brought() {
        return whole.filter(Set.of("create", "take")::contains).isPresent();
    }

    /** What a field of a product that is on both sides is afterwards. */
    FieldStory undone(FieldStory story, FieldPath path, ShopPolicy policy, boolean keptOut) {
        Change change = fields.get(path);
        if (change == null || brought() || change.found().equals(change.left())) {
            return story;
        }
        boolean asLeft = story.local().equals(change.left()) || story.remote().equals(change.left());
        if (story.changedLocal() || story.changedRemote() || !asLeft) {
            return story;
        }
        FieldStory back = story.withLocal(change.found());
        FieldStory synced = back.synced(path, policy, keptOut).iterator().next();
        // What nobody would write is not said to be taken back.
        return back.local().equals(back.remote()) || synced.remote().equals(change.found()) ? synced : story;
    }
}
