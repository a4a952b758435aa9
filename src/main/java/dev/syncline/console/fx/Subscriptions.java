package dev.syncline.console.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** What a screen listens to while it is shown; all of it ends when it is not. FX thread only. */
public final class Subscriptions {
    private final List<Runnable> ends = new ArrayList<>();

    /** Listens to a value, beginning with what it is now. */
    public <T> void follow(ObservableValue<T> value, Consumer<? super T> listener) {
        ChangeListener<T> change = (observed, before, after) -> listener.accept(after);
        value.addListener(change);
        ends.add(() -> value.removeListener(change));
        listener.accept(value.getValue());
    }

    /** Listens to changes of something. */
    public void on(Observable observable, Runnable listener) {
        InvalidationListener invalidation = changed -> listener.run();
        observable.addListener(invalidation);
        ends.add(() -> observable.removeListener(invalidation));
    }

    /** Has something done at the end. */
    public void add(Runnable end) {
        ends.add(end);
    }

    /** Ends all. */
    public void clear() {
        ends.forEach(Runnable::run);
        ends.clear();
    }
}
