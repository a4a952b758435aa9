package dev.syncline.console.shell;

import dev.syncline.console.action.Action;
import dev.syncline.console.action.Action.Topic;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.Target;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunKind;
import dev.syncline.engine.RunListener;
import dev.syncline.engine.RunState;
import dev.syncline.engine.Shop;
import dev.syncline.service.Actor;
import dev.syncline.service.Role;
import dev.syncline.service.Services;
import dev.syncline.service.SyncCommand;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/** What starts, pauses and stops runs, for toolbar, menus and palette. */
final class SyncActions {
    private final Workbench workbench;
    private final Services services;
    private final Actor actor;
    private final StringProperty lastKind;
    private final ObjectBinding<Optional<Shop>> shop;

    SyncActions(Workbench workbench, Services services, Actor actor) {
        this.workbench = workbench;
        this.services = services;
        this.actor = actor;
        this.lastKind = workbench.preferences().text("sync.kind", RunKind.INCREMENTAL.word());
        this.shop = workbench.live().shop();
    }

    /** What the sync button says: the kind that it starts. */
    StringBinding label() {
        return Bindings.createStringBinding(
                () -> workbench.texts().get("action.sync." + lastKind.get()),
                lastKind,
                workbench.texts().language());
    }

    /** Registers the actions. */
    void register() {
        add("sync", Feather.PLAY, Optional.of("Shortcut+R"), () -> start(kind(), false));
        add("sync.full", Feather.REFRESH_CW, Optional.empty(), () -> start(RunKind.FULL, false));
        add("sync.incremental", Feather.PLAY, Optional.empty(), () -> start(RunKind.INCREMENTAL, false));
        add("sync.conflicts", Feather.GIT_MERGE, Optional.empty(), () -> start(RunKind.CONFLICTS, false));
        add("plan", Feather.LIST, Optional.of("Shortcut+P"), () -> start(kind(), true));
        workbench
                .actions()
                .add(new Action(
                        "pause",
                        Topic.SYNC,
                        Optional.of(Feather.PAUSE),
                        Optional.empty(),
                        Role.OPERATOR,
                        Bindings.createStringBinding(
                                () -> running().isEmpty() ? workbench.texts().get("shell.blocked.norun") : "",
                                workbench.live().standing(),
                                workbench.texts().language()),
                        this::pauseOrResume));
        workbench
                .actions()
                .add(new Action(
                        "stop",
                        Topic.SYNC,
                        Optional.of(Feather.OCTAGON),
                        Optional.empty(),
                        Role.OPERATOR,
                        noShop(),
                        this::stopOrStart));
    }

    private void add(String id, Feather icon, Optional<String> keys, Runnable work) {
        workbench
                .actions()
                .add(new Action(
                        id,
                        Topic.SYNC,
                        Optional.of(icon),
                        keys.map(KeyCombination::valueOf),
                        Role.OPERATOR,
                        noShop(),
                        work));
    }

    private StringBinding noShop() {
        return Bindings.createStringBinding(
                () -> shop.get().isEmpty() ? workbench.texts().get("shell.blocked.noshop") : "",
                shop,
                workbench.texts().language());
    }

    private RunKind kind() {
        return RunKind.of(lastKind.get()).orElse(RunKind.INCREMENTAL);
    }

    private List<Run> running() {
        return workbench.live().standing().get().active().stream()
                .filter(run -> run.state() == RunState.RUNNING
                        || run.state() == RunState.PAUSED
                        || run.state() == RunState.PLANNING)
                .toList();
    }

    private void start(RunKind kind, boolean planOnly) {
        if (kind != RunKind.CONFLICTS) {
            lastKind.set(kind.word());
        }
        SyncCommand command = new SyncCommand(
                shop.get().map(Shop::name), kind, List.of(), Optional.empty(), planOnly, Optional.empty(), false);
        workbench.notices().say(workbench.texts().get(planOnly ? "shell.planning" : "shell.started"));
        workbench
                .background()
                .run(
                        () -> services.syncs().run(actor, command, RunListener.NONE),
                        run -> ended(run, planOnly),
                        failure -> workbench
                                .notices()
                                .complain(workbench.sentences().of(failure)));
    }

    private void ended(Run run, boolean planOnly) {
        if (planOnly || run.state() == RunState.AWAITING_APPROVAL) {
            run.plan().ifPresent(plan -> workbench.navigator().go(Target.of(ScreenId.PLAN, "plan", plan)));
        } else {
            workbench
                    .notices()
                    .offer(
                            workbench
                                    .texts()
                                    .get(
                                            "shell.ended",
                                            run.id().toString(),
                                            workbench
                                                    .texts()
                                                    .get("common.run."
                                                            + run.state().word())),
                            workbench.texts().get("shell.show"),
                            () -> workbench.navigator().go(Target.of(ScreenId.RUNS, "run", run.id())));
        }
    }

    private void pauseOrResume() {
        Run run = running().getFirst();
        workbench
                .background()
                .run(
                        () -> run.state() == RunState.PAUSED
                                ? services.runs().resume(actor, run.id())
                                : services.runs().pause(actor, run.id()),
                        done -> {},
                        failure -> workbench
                                .notices()
                                .complain(workbench.sentences().of(failure)));
    }

    private void stopOrStart() {
        Shop now = shop.get().orElseThrow();
        workbench
                .background()
                .run(
                        () -> {
                            if (now.stopped().isPresent()) {
                                services.shops().start(actor, now.name());
                            } else {
                                services.shops()
                                        .stop(
                                                actor,
                                                now.name(),
                                                workbench.texts().get("shell.stop.why"));
                            }
                            return true;
                        },
                        done -> {},
                        failure -> workbench
                                .notices()
                                .complain(workbench.sentences().of(failure)));
    }
}
