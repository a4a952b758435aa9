package dev.syncline.console;

import dev.syncline.console.navigation.Screen;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.ScreenSource;
import dev.syncline.console.overview.OverviewView;
import dev.syncline.console.overview.OverviewViewModel;
import dev.syncline.console.plan.Applying;
import dev.syncline.console.plan.PlanView;
import dev.syncline.console.plan.PlanViewModel;
import dev.syncline.console.runs.RunDetailModel;
import dev.syncline.console.runs.RunsView;
import dev.syncline.console.runs.RunsViewModel;
import dev.syncline.console.workbench.Desk;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.service.Actor;
import dev.syncline.service.Services;
import java.util.EnumSet;
import java.util.Set;

/** Builds each screen with the use cases that it needs, when it is first shown. */
record Screens(Services services, Actor actor, Workbench workbench) implements ScreenSource {
    @Override
    public Set<ScreenId> available() {
        return EnumSet.of(ScreenId.OVERVIEW, ScreenId.RUNS, ScreenId.PLAN);
    }

    @Override
    public Screen build(ScreenId screen) {
        return switch (screen) {
            case OVERVIEW -> new OverviewView(workbench, new OverviewViewModel(desk()));
            case RUNS -> new RunsView(workbench, new RunsViewModel(desk()), new RunDetailModel(desk()));
            case PLAN -> new PlanView(workbench, new PlanViewModel(desk()), new Applying(desk()), actor.role());
            case CONFLICTS, PRODUCTS, FEEDS, HISTORY, SETTINGS ->
                throw new IllegalArgumentException(screen + " is not built");
        };
    }

    private Desk desk() {
        return new Desk(services, actor, workbench.background(), workbench.live(), workbench.preferences());
    }
}
