package dev.syncline.engine;

import dev.syncline.compare.Resolution.Choice;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductState;
import dev.syncline.model.Replica;
import java.util.Optional;

/** What follows from a decision about a product that one side deleted while the other edited it. Pure. */
final class DeletionDecision {
    private DeletionDecision() {}

    static ProductState decided(ProductState state, Choice choice) {
        boolean deletedHere = !state.presence().local();
        boolean localWins = choice instanceof Choice.Local;
        if (!localWins && !(choice instanceof Choice.Remote)) {
            throw new GroundMoved("A product that one side deleted is kept or deleted: decide local or remote.");
        }
        if (deletedHere) {
            return localWins
                    ? state.withRemote(Replica.agreed(state.remote().fields()))
                    : state.withPresence(new Presence(false, true, false));
        }
        return localWins ? toCreateAgain(state) : state.withPresence(new Presence(false, false, true));
    }

    private static ProductState toCreateAgain(ProductState state) {
        return state.withLink(Link.UNLINKED, Optional.empty())
                .withPresence(new Presence(true, false, false))
                .withLocal(Replica.agreed(state.local().fields()))
                .withRemote(Replica.NONE);
    }
}
