package dev.syncline.console.conflicts;

import dev.syncline.console.fx.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Work in the background, one piece after the other in the order in which it was asked for: what is decided and taken back at
 * once must arrive in that order. FX thread only.
 */
final class Serial {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Background background;
    private boolean working;

    Serial(Background background) {
        this.background = background;
    }

    <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        waiting.add(() -> background.run(
                work,
                result -> {
                    done.accept(result);
                    next();
                },
                failure -> {
                    failed.accept(failure);
                    next();
                }));
        if (!working) {
            next();
        }
    }

    /** Whether nothing is being done, and nothing waits. */
    boolean idle() {
        return !working;
    }

    /** Does something here once all that was asked for so far is done. */
    void afterwards(Runnable then) {
        if (idle()) {
            then.run();
        } else {
            waiting.add(() -> {
                then.run();
                next();
            });
        }
    }

    private void next() {
        Runnable begin = waiting.poll();
        working = begin != null;
        if (begin != null) {
            begin.run();
        }
    }
}
