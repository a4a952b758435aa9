package dev.syncline.console.shell;

import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.live.Live;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunProgress;
import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopPort.Budget;
import dev.syncline.engine.ShopPort.Usage;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.MapChangeListener;

/** What the chosen shop's interface has to spend, as a run of this process last reported it. FX thread only. */
final class BudgetGauge {
    /** A bucket that holds so many points is none: the largest of a real shop holds a hundredth of it. */
    private static final double NO_LIMIT = 1e6;

    private final Map<ShopId, Budget> latest = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Budget>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscriptions subscriptions = new Subscriptions();
    private final Live live;
    private final ObjectBinding<Optional<Shop>> shop;

    BudgetGauge(Live live) {
        this.live = live;
        this.shop = live.shop();
    }

    /** Begins to follow what runs report. */
    void attach() {
        MapChangeListener<RunId, RunProgress> reported = change -> look();
        live.progress().addListener(reported);
        subscriptions.add(() -> live.progress().removeListener(reported));
        subscriptions.on(live.standing(), this::look);
        subscriptions.follow(shop, chosen -> look());
    }

    /** Follows nothing any more. */
    void detach() {
        subscriptions.clear();
    }

    private void look() {
        // The newest run comes first, and has the last word.
        for (Run run : live.standing().get().runs().reversed()) {
            Optional.ofNullable(live.progress().get(run.id()))
                    .flatMap(RunProgress::usage)
                    .flatMap(Usage::budget)
                    .filter(budget -> budget.maximum() > 0 && budget.maximum() < NO_LIMIT)
                    .ifPresent(budget -> latest.put(run.shop(), budget));
        }
        shown.set(shop.get().map(Shop::id).map(latest::get));
    }

    /** The budget; empty while no run of the shop has reported one, and for a shop that limits nothing. */
    ReadOnlyObjectProperty<Optional<Budget>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Which part of a budget is left, from 0 to 1. */
    static double part(Budget budget) {
        return Math.clamp(budget.available() / budget.maximum(), 0, 1);
    }
}
