package dev.syncline.engine;

import dev.syncline.compare.Choice;
import dev.syncline.compare.Resolution;
import dev.syncline.compare.canonical.Canonical;
import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductState;
import dev.syncline.model.Side;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Carries out what people decide about conflicts: first on our own side, durably, then in the shop. */
public final class ConflictDecisions {
    private final StorePorts store;
    private final SyncEngine engine;
    private final InstantSource clock;

    ConflictDecisions(StorePorts store, SyncEngine engine, InstantSource clock) {
        this.store = store;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Decides a conflict and writes what follows.
     *
     * @throws GroundMoved where a side says something else than the conflict shows
     */
    public Run resolve(OpenConflict conflict, Choice choice, String actor, RunListener listener) {
        decide(conflict, choice, actor);
        return engine.sync(
                new SyncRequest(
                        conflict.shop(),
                        RunKind.CONFLICTS,
                        Set.of(conflict.product()),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        true,
                        true,
                        actor),
                listener);
    }

    private void decide(OpenConflict conflict, Choice choice, String actor) {
        Instant now = clock.instant();
        store.transactions().inTransaction(() -> {
            ProductState state =
                    store.catalogue().load(List.of(conflict.product())).get(conflict.product());
            if (state == null) {
                throw new GroundMoved("The product " + conflict.key() + " is gone.");
            }
            FieldPath path = conflict.path();
            boolean deleted = !state.presence().local() || !state.presence().remote();
            if (!deleted) {
                check(
                        path,
                        "catalogue",
                        conflict.local(),
                        state.local().fields().get(path));
                check(path, "shop", conflict.remote(), state.remote().fields().get(path));
            }
            ProductState next = Resolution.resolved(state, path, choice, now);
            store.catalogue().save(List.of(new Saving(next, Optional.empty(), Optional.empty())));
            store.conflicts()
                    .close(
                            List.of(conflict.number().orElseThrow()),
                            choice.getClass().getSimpleName(),
                            actor);
            store.records()
                    .append(List.of(new HistoryEntry(
                            now,
                            actor,
                            Optional.empty(),
                            state.shop(),
                            conflict.product(),
                            state.key().text(),
                            Side.LOCAL,
                            "resolve",
                            Optional.of(path),
                            state.local().fields().get(path),
                            next.local().fields().get(path))));
        });
    }

    private static void check(
            FieldPath path,
            String side,
            Optional<dev.syncline.model.Value> shown,
            Optional<dev.syncline.model.Value> says) {
        if (!Canonical.same(path, shown, says)) {
            throw new GroundMoved("The " + side + " says something else in " + path
                    + " than the conflict shows; look at it again with: conflict list");
        }
    }
}
