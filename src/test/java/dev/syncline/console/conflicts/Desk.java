package dev.syncline.console.conflicts;

import dev.syncline.console.fx.Background;
import dev.syncline.console.preference.Preferences;
import dev.syncline.engine.Shop;
import dev.syncline.model.ShopId;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.service.Role;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The screen's view-model over conflicts in memory, its FX thread being the test's, which runs what comes on demand. */
final class Desk implements AutoCloseable {
    final FakeConflicts conflicts;
    final ConflictsViewModel model;
    final List<String> said = new ArrayList<>();
    private final LinkedBlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
    private final Background background = new Background(fx::add);
    private Optional<Runnable> delayed = Optional.empty();

    Desk(int count, Path folder, Role role) {
        conflicts = new FakeConflicts(count);
        ConflictParts parts = new ConflictParts(
                background,
                Preferences.in(folder.resolve("console.properties")),
                () -> FakeConflicts.NOW,
                () -> Locale.ENGLISH,
                new ShownShop(),
                role);
        model = new ConflictsViewModel(parts, conflicts, delay(), voice());
        model.shop(Optional.of(shop()));
        settle();
    }

    private static Shop shop() {
        return new Shop(
                new ShopId(1),
                "main",
                "main.myshopify.com",
                URI.create("https://main.myshopify.com"),
                ShopPolicy.standard("main"),
                Optional.of("EUR"),
                Optional.empty(),
                true,
                Optional.empty());
    }

    private Delay delay() {
        return new Delay() {
            @Override
            public void restart(Duration after, Runnable work) {
                delayed = Optional.of(work);
            }

            @Override
            public void cancel() {
                delayed = Optional.empty();
            }
        };
    }

    private Voice voice() {
        return new Voice() {
            @Override
            public void say(String key, Object... parts) {
                said.add(key);
            }

            @Override
            public void decided(String key, Object... parts) {
                said.add(key);
            }

            @Override
            public void complain(String key, Object... parts) {
                said.add(key);
            }
        };
    }

    /** Lets the while pass after which decisions are written. */
    void passTime() {
        delayed.ifPresent(Runnable::run);
        settle();
    }

    /** Runs what comes from the background until nothing is being done there. */
    void settle() {
        try {
            while (background.busy().get() > 0 || !fx.isEmpty()) {
                Runnable next = fx.poll(10, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("The background does not end");
                }
                next.run();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    long current() {
        return model.current().get().orElse(0L);
    }

    int left() {
        return model.list().waiting().size().get();
    }

    @Override
    public void close() {
        background.close();
    }
}
