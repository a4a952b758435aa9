package dev.syncline.console;

import dev.syncline.console.conflicts.ConflictsView;
import dev.syncline.console.firstrun.FirstRunParts;
import dev.syncline.console.firstrun.FirstRunView;
import dev.syncline.console.navigation.Screen;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.ScreenSource;
import dev.syncline.console.overview.OverviewView;
import dev.syncline.console.overview.OverviewViewModel;
import dev.syncline.console.settings.SettingsParts;
import dev.syncline.console.settings.SettingsView;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.service.Actor;
import dev.syncline.service.Services;
import java.util.EnumSet;
import java.util.Set;

/** Builds each screen with the use cases that it needs, when it is first shown. */
record Screens(Services services, Actor actor, Workbench workbench) implements ScreenSource {
    @Override
    public Set<ScreenId> available() {
        return EnumSet.of(ScreenId.OVERVIEW, ScreenId.CONFLICTS, ScreenId.SETTINGS, ScreenId.FIRSTRUN);
    }

    @Override
    public Screen build(ScreenId screen) {
        return switch (screen) {
            case OVERVIEW -> new OverviewView(workbench, new OverviewViewModel(workbench.live()));
            case CONFLICTS -> ConflictsView.of(services, actor, workbench);
            case SETTINGS -> new SettingsView(workbench, settings());
            case FIRSTRUN ->
                new FirstRunView(workbench, new FirstRunParts(settings(), services.feeds(), services.trial()));
            case RUNS, PLAN, PRODUCTS, FEEDS, HISTORY -> throw new IllegalArgumentException(screen + " is not built");
        };
    }

    private SettingsParts settings() {
        return new SettingsParts(actor, services.config(), services.shops(), services.rules(), services.store());
    }
}
