package dev.syncline.console.overview;

import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.Target;
import dev.syncline.console.workbench.Workbench;
import java.util.Map;
import java.util.Optional;

/** Where the overview leads. */
final class OverviewWays {
    private OverviewWays() {}

    /** A new home begins in the settings. */
    static void begin(Workbench workbench) {
        go(workbench, new Target(ScreenId.SETTINGS, Map.of()));
    }

    /** Goes to a screen, if this console has it. */
    static void go(Workbench workbench, Target target) {
        if (leads(workbench, target.screen())) {
            workbench.navigator().go(target);
        }
    }

    /** Whether this console has a screen: each that is there has an action of its own. */
    static boolean leads(Workbench workbench, ScreenId screen) {
        String action = "go." + screen.word();
        return workbench.actions().all().stream().anyMatch(known -> known.id().equals(action));
    }

    /** A target with one thing on it, or the screen as it was left where there is none. */
    static Target target(ScreenId screen, String what, Optional<?> which) {
        return which.map(thing -> Target.of(screen, what, thing)).orElseGet(() -> Target.of(screen));
    }
}
