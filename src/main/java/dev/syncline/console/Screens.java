package dev.syncline.console;

import dev.syncline.console.conflicts.ConflictsView;
import dev.syncline.console.feeds.FeedsView;
import dev.syncline.console.feeds.FeedsViewModel;
import dev.syncline.console.firstrun.FirstRunParts;
import dev.syncline.console.firstrun.FirstRunView;
import dev.syncline.console.history.ExportViewModel;
import dev.syncline.console.history.HistoryView;
import dev.syncline.console.history.HistoryViewModel;
import dev.syncline.console.history.UndoViewModel;
import dev.syncline.console.navigation.Screen;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.ScreenSource;
import dev.syncline.console.overview.OverviewView;
import dev.syncline.console.overview.OverviewViewModel;
import dev.syncline.console.plan.Applying;
import dev.syncline.console.plan.PlanView;
import dev.syncline.console.plan.PlanViewModel;
import dev.syncline.console.products.InspectorViewModel;
import dev.syncline.console.products.ProductsView;
import dev.syncline.console.products.ProductsViewModel;
import dev.syncline.console.runs.RunDetailModel;
import dev.syncline.console.runs.RunsView;
import dev.syncline.console.runs.RunsViewModel;
import dev.syncline.console.settings.SettingsParts;
import dev.syncline.console.settings.SettingsView;
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
        return EnumSet.allOf(ScreenId.class);
    }

    @Override
    public Screen build(ScreenId screen) {
        return switch (screen) {
            case OVERVIEW -> new OverviewView(workbench, new OverviewViewModel(desk()));
            case RUNS -> new RunsView(workbench, new RunsViewModel(desk()), new RunDetailModel(desk()));
            case PLAN -> new PlanView(workbench, new PlanViewModel(desk()), new Applying(desk()), actor.role());
            case CONFLICTS -> ConflictsView.of(services, actor, workbench);
            case PRODUCTS -> new ProductsView(workbench, new ProductsViewModel(desk()), new InspectorViewModel(desk()));
            case FEEDS -> new FeedsView(workbench, new FeedsViewModel(desk()));
            case HISTORY ->
                new HistoryView(
                        workbench,
                        new HistoryViewModel(desk()),
                        new UndoViewModel(desk()),
                        new ExportViewModel(desk()));
            case SETTINGS -> new SettingsView(workbench, settings());
            case FIRSTRUN ->
                new FirstRunView(workbench, new FirstRunParts(settings(), services.feeds(), services.trial()));
        };
    }

    private Desk desk() {
        return new Desk(services, actor, workbench.background(), workbench.live(), workbench.preferences());
    }

    private SettingsParts settings() {
        return new SettingsParts(actor, services.config(), services.shops(), services.rules(), services.store());
    }
}
