package dev.syncline.engine;

import dev.syncline.compare.Choice;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.Link;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.rules.Mode;
import dev.syncline.rules.Ownership;
import dev.syncline.rules.ShopPolicy;
import java.util.HashSet;
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

    private boolean changedPolicy;

    Existence(StoryWorld world) {
        this.world = world;
    }

    void deleted(int product, boolean edited) {
        if (!world.inShop(product).isEmpty()) {
            deleted.add(product);
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

    /** An edit here of what was deleted there is a conflict, which the strategy may decide for this side. */
    void editedHere(int product) {
        buried.remove(product);
    }

    void holds(StoryStep step) {
        changedPolicy |= !isPlain(world.policy());
        for (int product = 1; product <= StoryWorld.PRODUCTS; product++) {
            int count = world.inShop(product).size();
            check(count <= 1, step, product, "is in the shop " + count + " times");
            check(count == 0 || !buried.contains(product), step, product, "was deleted in the shop and is back");
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
            boolean archived = there.flatMap(fields -> fields.text(Field.STATUS))
                    .filter("ARCHIVED"::equals)
                    .isPresent();
            if (listed.contains(product) && !deleted.contains(product)) {
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
