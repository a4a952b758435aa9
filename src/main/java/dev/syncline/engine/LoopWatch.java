package dev.syncline.engine;

import dev.syncline.model.Field;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.model.Sentence;
import dev.syncline.model.Side;
import dev.syncline.model.Value;
import dev.syncline.model.wording.Wording;
import dev.syncline.plan.GuardLimits;
import dev.syncline.plan.GuardSetting;
import dev.syncline.plan.ItemKind;
import dev.syncline.plan.LoopGuard;
import dev.syncline.plan.PlanItem;
import dev.syncline.rules.Exemption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds fields that change to and fro: pinned until a person releases them. Looks at the history of planned products only. */
final class LoopWatch {
    private static final String ACTOR = "loop guard";
    private static final Duration DAY = Duration.ofDays(1);
    private static final Set<ItemKind> MOVING = EnumSet.of(ItemKind.UPDATE, ItemKind.PULL);

    private final StorePorts store;

    LoopWatch(StorePorts store) {
        this.store = store;
    }

    /** Those of the planned products of which something is held from now on; joins the running transaction. */
    Set<ProductId> hold(Map<ProductId, ProductState> planned, List<PlanItem> items, Instant now) {
        LoopGuard guard = new LoopGuard(GuardLimits.of(store.shops()::setting).get(GuardSetting.FLIPS));
        Set<ProductId> moving = new HashSet<>();
        items.stream().filter(item -> MOVING.contains(item.kind())).forEach(item -> moving.add(item.product()));
        if (!guard.isOn() || moving.isEmpty()) {
            return Set.of();
        }
        Set<ProductId> held = new HashSet<>();
        changes(moving, now.minus(DAY)).forEach((product, changes) -> {
            Map<Field, Sentence> found = guard.held(changes);
            ProductState state = planned.get(product);
            if (state != null) {
                found.forEach((field, why) -> hold(state, field, why, now));
                if (!found.isEmpty()) {
                    held.add(product);
                }
            }
        });
        return held;
    }

    /** What happened since a person last released something of the product, the earliest first. */
    private Map<ProductId, List<LoopGuard.Change>> changes(Set<ProductId> products, Instant since) {
        Map<ProductId, List<LoopGuard.Change>> changes = new HashMap<>();
        store.records().forEachChange(products, since, entry -> {
            List<LoopGuard.Change> known = changes.computeIfAbsent(entry.product(), any -> new ArrayList<>());
            switch (entry.action()) {
                case "push", "pull" ->
                    entry.field()
                            .ifPresent(path -> known.add(new LoopGuard.Change(path, entry.before(), entry.after())));
                case "release" -> known.clear();
                default -> {
                    // Neither a change by a run nor a release.
                }
            }
        });
        return changes;
    }

    private void hold(ProductState state, Field field, Sentence why, Instant now) {
        Exemption pin = new Exemption(
                Exemption.Kind.PIN, state.key(), Optional.of(field), why.written(), ACTOR, now, Optional.empty());
        store.shops().exempt(state.shop(), pin);
        store.records()
                .append(List.of(new HistoryEntry(
                        now,
                        ACTOR,
                        Optional.empty(),
                        state.shop(),
                        state.id().orElseThrow(),
                        state.key().text(),
                        Side.LOCAL,
                        "pin",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Value.text(
                                field.fieldName() + " " + Wording.plain().of(pin.words()))))));
    }
}
