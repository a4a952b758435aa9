package dev.syncline.engine;

import dev.syncline.model.ProductId;
import dev.syncline.plan.PlanItem;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person takes of a plan. A step that must come after one that is left out is left out with it.
 *
 * @param first only the first so many products of which something would change; empty for all
 * @param except places in the plan of the steps to leave out
 */
public record PlanSelection(Optional<Integer> first, Set<Integer> except) {
    /** The whole plan. */
    public static final PlanSelection ALL = new PlanSelection(Optional.empty(), Set.of());

    public PlanSelection {
        except = Set.copyOf(except);
        if (first.filter(most -> most < 0).isPresent()) {
            throw new IllegalArgumentException("A plan has no " + first.get() + " first products");
        }
    }

    /** Whether nothing is left out. */
    boolean whole() {
        return first.isEmpty() && except.isEmpty();
    }

    /** Goes through a plan's steps in their order, those of a product together. */
    Walk walk() {
        return new Walk();
    }

    /** Says of each step whether it is taken. Used by one thread. */
    final class Walk {
        private final Set<Integer> out = new HashSet<>();
        private @Nullable ProductId product;
        private int products;

        private Walk() {}

        boolean takes(PlanItem item) {
            if (!item.product().equals(product)) {
                product = item.product();
                products++;
                out.clear();
            }
            boolean taken = products <= first.orElse(Integer.MAX_VALUE)
                    && !except.contains(item.number())
                    && item.after().stream().noneMatch(out::contains);
            if (!taken) {
                out.add(item.number());
            }
            return taken;
        }
    }
}
