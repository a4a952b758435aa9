package dev.syncline.engine;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.Value;
import dev.syncline.rules.ShopPolicy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What each field of each product that is on both sides may be by the decision table. Where a process ended or the shop
 * failed, more than one thing may be; what is seen afterwards says which.
 */
final class Reference {
    private final Map<Integer, Map<FieldPath, Set<FieldStory>>> products = new TreeMap<>();
    /** The policies under which something may have been queued that is not written yet. */
    private final Set<ShopPolicy> owed = new HashSet<>();
    /** What the engine last read the shop to say, which a plan that waits may still take. */
    private final Map<Integer, ProductFields> read = new HashMap<>();

    void local(int product, FieldPath path, Optional<Value> value) {
        each(product, path, story -> Set.of(story.withLocal(canonical(path, value))));
    }

    void remote(int product, FieldPath path, Optional<Value> value) {
        each(product, path, story -> Set.of(story.withRemote(canonical(path, value))));
    }

    /** A sync went through undisturbed. */
    void synced(ShopPolicy policy) {
        if (!owed.isEmpty()) {
            mayHaveSynced();
            owed.clear();
        }
        all(policy, false);
    }

    /** As the other, for one product only; something may be owed still. */
    void synced(int product, ShopPolicy policy) {
        products.getOrDefault(product, Map.of())
                .forEach((path, stories) -> replace(product, path, after(product, path, stories, policy, false)));
    }

    /** A sync was begun, and got we do not know how far. */
    void disturbed(ShopPolicy policy) {
        owed.add(policy);
        mayHaveSynced();
    }

    /** What an earlier process left undone was done, as far as anything was. */
    void resumed() {
        mayHaveSynced();
    }

    /** A plan was made under a policy, and is applied later. */
    void planned(ShopPolicy policy) {
        owed.add(policy);
    }

    private void mayHaveSynced() {
        // Twice: what was done by halves can be done to the end after that.
        for (int i = 0; i < 2; i++) {
            for (ShopPolicy policy : owed) {
                all(policy, true);
            }
        }
    }

    private void all(ShopPolicy policy, boolean maybe) {
        products.forEach((product, fields) ->
                fields.replaceAll((path, stories) -> after(product, path, stories, policy, maybe)));
    }

    private Set<FieldStory> after(
            int product, FieldPath path, Set<FieldStory> stories, ShopPolicy policy, boolean maybe) {
        boolean out = keptOut(product, path, policy);
        Set<FieldStory> after = new HashSet<>();
        for (FieldStory story : stories) {
            Set<FieldStory> synced = story.synced(path, policy, out);
            after.addAll(synced);
            if (maybe) {
                after.add(story);
                after.addAll(takenLate(product, path, story, policy));
                if (synced.stream().anyMatch(one -> one.remote().equals(story.local()))) {
                    after.add(story.halfPushed());
                }
            }
        }
        return after;
    }

    /** A plan takes from the shop what it was read to say; what it says by now is for the next sync. */
    private Set<FieldStory> takenLate(int product, FieldPath path, FieldStory story, ShopPolicy policy) {
        Optional<Value> known =
                canonical(path, read.getOrDefault(product, ProductFields.NONE).get(path));
        return story.withRemote(known).synced(path, policy, keptOut(product, path, policy)).stream()
                .filter(taken -> taken.local().equals(known) && !taken.changedLocal() && !taken.changedRemote())
                .map(taken -> taken.withRemote(story.remote()))
                .collect(Collectors.toSet());
    }

    /** What a field may be besides. */
    void also(int product, FieldPath path, Function<FieldStory, FieldStory> other) {
        each(product, path, story -> new HashSet<>(List.of(story, other.apply(story))));
    }

    /** What a field is now, for certain. */
    void becomes(int product, FieldPath path, Function<FieldStory, FieldStory> now) {
        each(product, path, story -> Set.of(now.apply(story)));
    }

    /**
     * Holds what is there against what may be. A product that is new on both sides begins a story as it is.
     *
     * @return what cannot be explained
     */
    Optional<String> sees(int product, Optional<ProductState> known, Optional<ProductFields> inShop) {
        Optional<ProductState> linked = known.filter(state -> state.link() == Link.ADOPTED
                && state.presence().local()
                && state.presence().remote());
        if (linked.isEmpty() || inShop.isEmpty()) {
            products.remove(product);
            return Optional.empty();
        }
        ProductState state = linked.get();
        read.put(product, state.remote().fields());
        Map<FieldPath, Set<FieldStory>> fields = products.get(product);
        if (fields == null) {
            products.put(product, begun(product, state, inShop.get()));
            return Optional.empty();
        }
        for (FieldPath path : StoryFields.paths(product)) {
            Optional<Value> local = canonical(path, state.local().fields().get(path));
            Optional<Value> remote = canonical(path, inShop.get().get(path));
            Set<FieldStory> stories = fields.getOrDefault(path, Set.of());
            Set<FieldStory> fitting = stories.stream()
                    .filter(story ->
                            story.local().equals(local) && story.remote().equals(remote))
                    .collect(Collectors.toSet());
            if (fitting.isEmpty()) {
                return Optional.of(state.key() + " " + path + " is local " + local + ", remote " + remote
                        + "; explained would be one of " + stories);
            }
            fields.put(path, fitting);
        }
        return Optional.empty();
    }

    /** The fields of a product that a person is to decide about, where that is certain; and those where it is not so. */
    Map<FieldPath, Boolean> waiting(int product, ShopPolicy policy) {
        Map<FieldPath, Boolean> waiting = new HashMap<>();
        products.getOrDefault(product, Map.of()).forEach((path, stories) -> {
            Set<Boolean> answers = stories.stream()
                    .map(story -> story.waits(path, policy, keptOut(product, path, policy)))
                    .collect(Collectors.toSet());
            if (answers.size() == 1) {
                waiting.put(path, answers.iterator().next());
            }
        });
        return waiting;
    }

    /** Whether the local side of a product may have left what was agreed. */
    boolean mayBeEdited(int product) {
        return products.getOrDefault(product, Map.of()).values().stream()
                .flatMap(Set::stream)
                .anyMatch(FieldStory::changedLocal);
    }

    private static Map<FieldPath, Set<FieldStory>> begun(int product, ProductState state, ProductFields inShop) {
        Map<FieldPath, Set<FieldStory>> fields = new HashMap<>();
        for (FieldPath path : StoryFields.paths(product)) {
            fields.put(
                    path,
                    Set.of(new FieldStory(
                            canonical(path, state.local().base(path)),
                            canonical(path, state.remote().base(path)),
                            canonical(path, state.local().fields().get(path)),
                            canonical(path, inShop.get(path)))));
        }
        return fields;
    }

    private void each(int product, FieldPath path, Function<FieldStory, Set<FieldStory>> change) {
        Map<FieldPath, Set<FieldStory>> fields = products.get(product);
        if (fields != null) {
            replace(
                    product,
                    path,
                    fields.getOrDefault(path, Set.of()).stream()
                            .flatMap(story -> change.apply(story).stream())
                            .collect(Collectors.toSet()));
        }
    }

    private void replace(int product, FieldPath path, Set<FieldStory> stories) {
        products.getOrDefault(product, new HashMap<>()).put(path, stories);
    }

    static Optional<Value> canonical(FieldPath path, Optional<Value> value) {
        return value.map(present -> Canonical.of(path, present));
    }

    private static boolean keptOut(int product, FieldPath path, ShopPolicy policy) {
        return policy.exemption(new ProductKey(StoryFields.key(product)), path).isPresent();
    }

    List<Integer> linked() {
        return List.copyOf(products.keySet());
    }
}
