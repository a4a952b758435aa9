package dev.syncline.engine;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What happens, from the beginning.
 *
 * @param there products that the merchant had made before we came
 */
public record Story(List<Integer> there, List<StoryStep> steps) {
    public Story {
        there = List.copyOf(there);
        steps = List.copyOf(steps);
    }

    /** Lets it happen, and checks on the way and in the end. */
    public void tell() {
        StoryTeller teller = new StoryTeller();
        for (int product : there) {
            String key = StoryFields.key(product);
            teller.world.shop.make(StoryFields.with(Goods.lamp(key), product, 0, "Merchant's own " + key));
        }
        teller.tell(steps);
        teller.end();
    }

    @Override
    public String toString() {
        return "in the shop before: " + there
                + steps.stream().map(step -> "\n  " + step).collect(Collectors.joining()) + "\n";
    }
}
