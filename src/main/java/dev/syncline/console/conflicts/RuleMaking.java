package dev.syncline.console.conflicts;

import dev.syncline.console.fx.Background;
import dev.syncline.console.fx.Latest;
import dev.syncline.rules.Rule;
import dev.syncline.rules.Strategy;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A rule in the making: from one conflict to all like it, with a preview of how many that settles. FX thread only. */
final class RuleMaking {
    private final ObjectProperty<RuleScope> scope = new SimpleObjectProperty<>(RuleScope.VENDOR);
    private final ObjectProperty<Strategy> strategy = new SimpleObjectProperty<>(Strategy.ETILIZE_PRIORITY);
    private final BooleanProperty wholeGroup = new SimpleBooleanProperty();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<OptionalLong> settles = new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private final ConflictSource source;
    private final Latest previewing;
    private final ShownShop shop;
    private final Supplier<Instant> now;
    private Optional<Shown> about = Optional.empty();

    RuleMaking(ConflictSource source, Background background, ShownShop shop, Supplier<Instant> now) {
        this.source = source;
        this.previewing = new Latest(background);
        this.shop = shop;
        this.now = now;
        scope.addListener(changed -> preview());
        strategy.addListener(changed -> preview());
        wholeGroup.addListener(changed -> preview());
    }

    ObjectProperty<RuleScope> scope() {
        return scope;
    }

    ObjectProperty<Strategy> strategy() {
        return strategy;
    }

    /** Whether it holds for the field's whole group. */
    BooleanProperty wholeGroup() {
        return wholeGroup;
    }

    /** Whether it is being made. */
    BooleanProperty open() {
        return open;
    }

    /** How many waiting conflicts it would settle; empty while that is counted. */
    ReadOnlyObjectProperty<OptionalLong> settles() {
        return settles.getReadOnlyProperty();
    }

    /** What it is made from. */
    Optional<Shown> about() {
        return about;
    }

    /** Begins from a conflict, with the verdict that is likely meant. */
    void begin(Shown shown, Verdict likely) {
        about = Optional.of(shown);
        if (asked()) {
            scope.set(RuleScope.PRODUCT);
        } else if (!scopes().contains(scope.get())) {
            scope.set(scopes().getFirst());
        }
        strategy.set(
                switch (likely) {
                    case REMOTE -> Strategy.SHOPIFY_PRIORITY;
                    case MERGE -> Strategy.MERGE_FIELDS;
                    case LOCAL, BASE -> Strategy.ETILIZE_PRIORITY;
                });
        open.set(true);
        preview();
    }

    /** Makes none. */
    void leave() {
        previewing.drop();
        open.set(false);
    }

    /** Whether people are asked about the field by its ownership, which only a rule for the product outranks. */
    boolean asked() {
        return about.filter(shown -> shown.detail().conflict().isAskedByOwner()).isPresent();
    }

    /** For what it can hold. */
    List<RuleScope> scopes() {
        return Arrays.stream(RuleScope.values())
                .filter(possible ->
                        about.flatMap(shown -> possible.of(shown.detail())).isPresent())
                .toList();
    }

    /** The rule as it stands. */
    Optional<Rule> rule() {
        return about.map(this::rule);
    }

    private Rule rule(Shown shown) {
        return new Rule(
                Optional.empty(),
                strategy.get(),
                shop.name(),
                what(RuleScope.PRODUCT, shown),
                what(RuleScope.VENDOR, shown),
                what(RuleScope.CATEGORY, shown),
                wholeGroup.get() ? Optional.empty() : Optional.of(shown.path().field()),
                wholeGroup.get() ? Optional.of(shown.path().group()) : Optional.empty(),
                now.get());
    }

    private Optional<String> what(RuleScope possible, Shown shown) {
        return scope.get() == possible ? possible.of(shown.detail()) : Optional.empty();
    }

    private void preview() {
        if (!open.get()) {
            return;
        }
        settles.set(OptionalLong.empty());
        rule().ifPresent(rule -> previewing.run(
                () -> source.preview(rule),
                count -> settles.set(OptionalLong.of(count)),
                failure -> settles.set(OptionalLong.empty())));
    }
}
