package dev.syncline.console.fx;

import dev.syncline.console.fx.Background.Pending;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Work of which only the newest matters, such as a list that is read again at each change of its filter. FX thread only. */
public final class Latest {
    private final Background background;
    private Pending pending = Pending.NONE;

    public Latest(Background background) {
        this.background = background;
    }

    /** Begins work; results of earlier work are not handed over any more. */
    public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        pending.drop();
        pending = background.run(work, done, failed);
    }

    /** Loses interest in what was begun. */
    public void drop() {
        pending.drop();
    }
}
