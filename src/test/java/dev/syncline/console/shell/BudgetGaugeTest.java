package dev.syncline.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.console.live.Live;
import dev.syncline.console.live.Standing;
import dev.syncline.console.preference.Preferences;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunKind;
import dev.syncline.engine.RunProgress;
import dev.syncline.engine.RunState;
import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopPort.Budget;
import dev.syncline.engine.ShopPort.Usage;
import dev.syncline.engine.Tally;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.testing.FxQueue;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BudgetGaugeTest {
    private static final Budget SOME = new Budget(1640, 2000, 100);

    @TempDir
    private Path folder;

    private final AtomicReference<Standing> home = new AtomicReference<>(standing(RunState.RUNNING));

    private static Standing standing(RunState state) {
        return new Standing(
                List.of(shop(1, "acme"), shop(2, "other")),
                List.of(run(41, 1, state), run(40, 2, RunState.DONE)),
                Standing.UNKNOWN.figures());
    }

    private static Shop shop(long id, String name) {
        return new Shop(
                new ShopId(id),
                name,
                name + ".example",
                URI.create("https://" + name + ".example"),
                ShopPolicy.standard(name),
                Optional.of("EUR"),
                Optional.empty(),
                true,
                Optional.empty());
    }

    private static Run run(long id, long shop, RunState state) {
        return new Run(
                new RunId(id),
                new ShopId(shop),
                RunKind.FULL,
                state,
                Optional.empty(),
                "anna",
                Instant.EPOCH,
                Optional.empty(),
                Tally.NONE,
                Optional.empty());
    }

    private static RunProgress report(Optional<Budget> budget) {
        return new RunProgress(
                new RunId(41),
                RunState.RUNNING,
                RunProgress.Step.APPLYING,
                1,
                OptionalLong.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Tally.NONE,
                Optional.of(new Usage(1, 1, 0, budget, Optional.empty())));
    }

    private void check(Check check) throws InterruptedException {
        try (FxQueue fx = new FxQueue();
                Live live = new Live(home::get, fx::execute, Preferences.in(folder.resolve("gauge.properties")))) {
            BudgetGauge gauge = new BudgetGauge(live);
            gauge.attach();
            live.start();
            fx.until(() -> live.seen().get());
            check.run(fx, live, gauge);
            gauge.detach();
        }
    }

    @FunctionalInterface
    private interface Check {
        void run(FxQueue fx, Live live, BudgetGauge gauge) throws InterruptedException;
    }

    @Test
    void what_the_run_of_the_chosen_shop_reports_is_shown_and_nothing_of_another_shop() throws Exception {
        check((fx, live, gauge) -> {
            assertEquals(Optional.empty(), gauge.shown().get());
            live.listener().onProgress(report(Optional.of(SOME)));
            fx.until(() -> gauge.shown().get().equals(Optional.of(SOME)));
            live.shopName().set("other");
            assertEquals(Optional.empty(), gauge.shown().get());
            live.shopName().set("acme");
            assertEquals(Optional.of(SOME), gauge.shown().get());
        });
    }

    @Test
    void the_last_figures_stay_when_the_run_has_ended() throws Exception {
        check((fx, live, gauge) -> {
            live.listener().onProgress(report(Optional.of(SOME)));
            fx.until(() -> !live.progress().isEmpty());
            home.set(standing(RunState.DONE));
            fx.until(() -> live.progress().isEmpty());
            assertEquals(Optional.of(SOME), gauge.shown().get());
        });
    }

    @Test
    void a_shop_that_limits_nothing_has_no_gauge() throws Exception {
        check((fx, live, gauge) -> {
            live.listener().onProgress(report(Optional.of(new Budget(1e9, 1e9, 1e9))));
            fx.until(() -> !live.progress().isEmpty());
            assertEquals(Optional.empty(), gauge.shown().get());
        });
    }

    @Test
    void the_bar_is_as_full_as_the_bucket_and_never_fuller_or_emptier_than_a_bar_can_be() {
        assertEquals(0.82, BudgetGauge.part(SOME), 1e-9);
        assertEquals(0, BudgetGauge.part(new Budget(-40, 2000, 100)));
        assertEquals(1, BudgetGauge.part(new Budget(2001, 2000, 100)));
    }
}
