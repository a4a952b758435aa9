package dev.syncline.console;

import dev.syncline.console.conflicts.ConflictsView;
import dev.syncline.console.navigation.Screen;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.ScreenSource;
import dev.syncline.console.overview.OverviewView;
import dev.syncline.console.overview.OverviewViewModel;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.service.Actor;
import dev.syncline.service.Services;
import java.util.EnumSet;
import java.util.Set;

/** Builds each screen with the use cases that it needs, when it is first shown. */
record Screens(Services services, Actor actor, Workbench workbench) implements ScreenSource {
    @Override
    public Set<ScreenId> available() {
        return EnumSet.of(ScreenId.OVERVIEW, ScreenId.CONFLICTS);
    }

    @Override
    public Screen build(ScreenId screen) {
        return switch (screen) {
            case OVERVIEW -> new OverviewView(workbench, new OverviewViewModel(workbench.live()));
            case CONFLICTS -> ConflictsView.of(services, actor, workbench);
            case RUNS, PLAN, PRODUCTS, FEEDS, HISTORY, SETTINGS ->
                throw new IllegalArgumentException(screen + " is not built");
        };
    }
}
