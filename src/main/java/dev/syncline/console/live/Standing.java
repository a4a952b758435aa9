package dev.syncline.console.live;

import dev.syncline.engine.Run;
import dev.syncline.engine.Shop;
import java.util.List;

/**
 * Where the home stands.
 *
 * @param shops the registered shops by name
 * @param runs the newest runs of all shops, newest first
 * @param conflicts how many conflicts wait
 * @param parked how many operations were given up and wait for a person
 */
public record Standing(List<Shop> shops, List<Run> runs, long conflicts, long parked) {
    /** Before anything was read. */
    public static final Standing UNKNOWN = new Standing(List.of(), List.of(), 0, 0);

    public Standing {
        shops = List.copyOf(shops);
        runs = List.copyOf(runs);
    }

    /** The runs that have not ended. */
    public List<Run> active() {
        return runs.stream().filter(run -> !run.state().ended()).toList();
    }
}
