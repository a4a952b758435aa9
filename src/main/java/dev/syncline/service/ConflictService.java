package dev.syncline.service;

import dev.syncline.compare.Choice;
import dev.syncline.engine.ConflictDecisions;
import dev.syncline.engine.ConflictPort;
import dev.syncline.engine.OpenConflict;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunListener;
import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopRegistry;
import dev.syncline.model.Field;
import java.util.Optional;
import java.util.function.Consumer;

/** Lists the conflicts that wait and carries out decisions. Thread-safe. */
public final class ConflictService {
    private final ConflictPort conflicts;
    private final ConflictDecisions decisions;
    private final ShopChoice choice;

    public ConflictService(ConflictPort conflicts, ConflictDecisions decisions, ShopRegistry shops) {
        this.conflicts = conflicts;
        this.decisions = decisions;
        this.choice = new ShopChoice(shops);
    }

    /** Streams the open conflicts by number. */
    public void forEachOpen(Actor actor, Optional<String> shop, Optional<Field> field, Consumer<OpenConflict> sink) {
        actor.needs(Role.VIEWER);
        conflicts.forEachOpen(shop.map(choice::named).map(Shop::id), field, sink);
    }

    /** One conflict, open or closed. */
    public OpenConflict show(Actor actor, long number) {
        actor.needs(Role.VIEWER);
        return conflicts
                .find(number)
                .orElseThrow(() -> new NotFound("There is no conflict " + number + ". List them with: conflict list"));
    }

    /**
     * Decides a conflict and writes what follows at once. The decision stands even where the shop cannot be reached; the
     * next sync writes it then.
     */
    public Run resolve(Actor actor, long number, Choice decision, RunListener listener) {
        actor.needs(Role.MERCHANDISER);
        OpenConflict conflict = show(actor, number);
        if (!conflict.open()) {
            throw new Invalid("Conflict " + number + " does not wait any more.");
        }
        return decisions.resolve(conflict, decision, actor.name(), listener);
    }
}
