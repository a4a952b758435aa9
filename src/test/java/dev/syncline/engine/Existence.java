package dev.syncline.engine;

import dev.syncline.compare.Choice;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.Link;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.model.Value;
import dev.syncline.rules.Mode;
import dev.syncline.rules.Ownership;
import dev.syncline.rules.ShopPolicy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which products there may be: none twice, none that was deleted, all that are listed. */
final class Existence {
    private final StoryWorld world;
    private final Set<Integer> listed = new HashSet<>();
    /** Deleted by the merchant, and nothing happened since that would bring them back. */
    private final Set<Integer> buried = new HashSet<>();
    /** Deleted by the merchant at any time. */
    private final Set<Integer> deleted = new HashSet<>();
    /** Edited by the merchant at any time. */
    private final Set<Integer> touched = new HashSet<>();

    /** Their creation was taken back: not for sale, whatever the file says of them, until they are listed anew. */
    private final Set<Integer> withdrawn = new HashSet<>();
    /** Withdrawn at any time since they were for sale. */
    private final Set<Integer> doubtful = new HashSet<>();
    /** Their departure was taken back: for sale, though they are not listed. */
    private final Set<Integer> kept = new HashSet<>();
    /** How products stood when something of them was about to be taken back. */
    private final Map<Integer, Standing> before = new HashMap<>();

    private boolean changedPolicy;

    Existence(StoryWorld world) {
        this.world = world;
    }

    void deleted(int product, boolean edited) {
        if (!world.inShop(product).isEmpty()) {
            deleted.add(product);
            kept.remove(product);
            // Of one that was never linked nobody here can know that it was there.
            if (!edited && world.linked(product).isPresent()) {
                buried.add(product);
            }
        }
    }

    void edited(int product) {
        touched.add(product);
    }

    void listed(int product, boolean now, boolean news) {
        if (now && (news || !listed.contains(product))) {
            buried.remove(product);
        }
        if (now && !listed.contains(product)) {
            withdrawn.remove(product);
            kept.remove(product);
        }
        if (now) {
            listed.add(product);
        } else {
            listed.remove(product);
        }
    }

    void decided(int product, Choice choice) {
        if (choice instanceof Choice.Local) {
            buried.remove(product);
        }
        changedPolicy = true;
    }

    private record Standing(boolean there, boolean forSale, Optional<ProductState> state) {
        boolean onBothSides() {
            return state.filter(known -> known.link() == Link.ADOPTED
                            && known.presence().local()
                            && known.presence().remote())
                    .isPresent();
        }
    }

    private Standing standing(int product) {
        Map<RemoteId, ProductFields> there = world.inShop(product);
        return new Standing(
                !there.isEmpty(), there.values().stream().anyMatch(Existence::isForSale), world.state(product));
    }

    private static boolean isForSale(ProductFields fields) {
        return fields.text(Field.STATUS).filter("ARCHIVED"::equals).isEmpty();
    }

    /** A run is about to be taken back. Only a deletion that the run had accepted may come back with that. */
    void undoing(int product, UndoStory undo) {
        before.put(product, standing(product));
        if (undo.whole().equals(Optional.of("drop"))) {
            buried.remove(product);
        }
    }

    /** It was taken back: what came is not for sale any more, what went is for sale again. */
    void undone(int product, UndoStory undo) {
        Standing was = Optional.ofNullable(before.get(product)).orElseThrow();
        Standing now = standing(product);
        if (changedPolicy || !isPlain(world.policy())) {
            doubtful.add(product);
            return;
        }
        switch (undo.whole().orElse("")) {
            case "create" -> uncreated(product, was, now);
            case "archive" -> returned(product, was, now);
            case "drop" -> {
                boolean here = was.state()
                        .filter(state ->
                                state.link() == Link.IGNORED && state.presence().local())
                        .isPresent();
                check(!here || was.there() || now.there(), product, "was not created again");
            }
            case "take" -> {
                doubtful.add(product);
                kept.remove(product);
            }
            default -> {
                if (was.forSale() != now.forSale()) {
                    moved(product, undo, now);
                }
            }
        }
    }

    /** What another undo had done is taken back. */
    private void moved(int product, UndoStory undo, Standing now) {
        UndoStory.Change status =
                Optional.ofNullable(undo.fields().get(Goods.STATUS)).orElseThrow();
        boolean archived = status.found().equals(Optional.of(Value.text("ARCHIVED")));
        check(now.there() && now.forSale() != archived, product, "came or went otherwise than it had");
        if (archived) {
            withdrawn.add(product);
            doubtful.add(product);
            kept.remove(product);
        } else {
            withdrawn.remove(product);
            if (!listed.contains(product)) {
                kept.add(product);
            }
        }
    }

    private void uncreated(int product, Standing was, Standing now) {
        if (!was.onBothSides() || !was.there()) {
            check(was.there() == now.there(), product, "came or went, and nobody had it on both sides");
            return;
        }
        if (world.policy().hardDelete()) {
            check(!now.there() || touched.contains(product) || listed.contains(product), product, "was not deleted");
        } else {
            check(now.there() && !now.forSale(), product, "was not archived");
        }
        if (!now.forSale()) {
            withdrawn.add(product);
            doubtful.add(product);
            kept.remove(product);
        }
    }

    private void returned(int product, Standing was, Standing now) {
        if (was.there() && !was.forSale() && !listed.contains(product) && !touched.contains(product)) {
            check(now.forSale(), product, "did not return");
        }
        if (!was.forSale() && now.forSale()) {
            kept.add(product);
        }
    }

    private static void check(boolean holds, int product, String otherwise) {
        if (!holds) {
            throw new AssertionError("After an undo " + StoryFields.key(product) + " " + otherwise);
        }
    }

    void holds(StoryStep step) {
        changedPolicy |= !isPlain(world.policy());
        for (int product = 1; product <= StoryWorld.PRODUCTS; product++) {
            int count = world.inShop(product).size();
            check(count <= 1, step, product, "is in the shop " + count + " times");
            check(count == 0 || !buried.contains(product), step, product, "was deleted in the shop and is back");
            boolean forSale = standing(product).forSale();
            check(
                    changedPolicy || !withdrawn.contains(product) || !forSale,
                    step,
                    product,
                    "was taken back and is back");
        }
    }

    void holdsAfterSync(StoryStep step) {
        if (changedPolicy) {
            return;
        }
        for (int product = 1; product <= StoryWorld.PRODUCTS; product++) {
            Optional<ProductState> state = world.state(product);
            Optional<ProductFields> there =
                    world.inShop(product).values().stream().findFirst();
            boolean archived = there.isPresent() && !isForSale(there.get());
            if (kept.contains(product)) {
                check(there.isPresent() && !archived, step, product, "was taken back and went again: " + there);
                continue;
            }
            if (listed.contains(product) && !deleted.contains(product) && !doubtful.contains(product)) {
                check(there.isPresent() && !archived, step, product, "is listed and not for sale: " + there);
            }
            boolean gone = !listed.contains(product)
                    && state.filter(known -> known.link() == Link.ADOPTED).isPresent()
                    && !touched.contains(product);
            if (gone) {
                check(there.isEmpty() || archived, step, product, "is not listed and still for sale: " + there);
            }
        }
    }

    /** Whether products come and go with the supplier's file, whatever else is set. */
    private static boolean isPlain(ShopPolicy policy) {
        for (int product = 1; product <= StoryWorld.PRODUCTS; product++) {
            if (policy.exemption(new ProductKey(StoryFields.key(product))).isPresent()) {
                return false;
            }
        }
        boolean owned = policy.groupOwners().values().stream().allMatch(owner -> owner == Ownership.BOTH);
        boolean synced = policy.modes().entrySet().stream()
                .filter(entry -> entry.getKey() != FieldGroup.SEO)
                .allMatch(entry -> entry.getValue() == Mode.SYNC);
        return owned && synced;
    }

    private static void check(boolean holds, StoryStep step, int product, String otherwise) {
        if (!holds) {
            throw new AssertionError("After " + step + ": " + StoryFields.key(product) + " " + otherwise);
        }
    }
}
