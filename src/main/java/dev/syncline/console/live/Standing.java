package dev.syncline.console.live;

import dev.syncline.engine.Run;
import dev.syncline.engine.Shop;
import dev.syncline.service.grid.Overview;
import java.util.List;
import java.util.Map;

/**
 * Where the home stands.
 *
 * @param shops the registered shops by name
 * @param runs the newest runs of all shops, newest first
 * @param figures what waits and how products stand, over all shops
 */
public record Standing(List<Shop> shops, List<Run> runs, Overview figures) {
    /** Before anything was read. */
    public static final Standing UNKNOWN =
            new Standing(List.of(), List.of(), new Overview(0, 0, 0, 0, 0, Map.of(), 0, 0, 0));

    public Standing {
        shops = List.copyOf(shops);
        runs = List.copyOf(runs);
    }

    /** The runs that have not ended. */
    public List<Run> active() {
        return runs.stream().filter(run -> !run.state().ended()).toList();
    }
}
