package dev.syncline.engine;

import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was taken back, and what is to be at a set time. Joins a running transaction. */
public interface TakeBackPort {
    /** Keeps one, to be carried out at {@code due}. */
    TakeBack keep(ShopId shop, UndoRequest request, String actor, Instant asked, Instant due);

    /** Moves one on, where it still stands as {@code before} says; false where it does not. */
    boolean move(long id, TakeBack.State before, TakeBack.State after);

    /** Writes down what one did, and that it is done. */
    void done(long id, TakeBack.Figures figures);

    /** Remembers that a run writes what one takes back. */
    void writes(RunId run, long id);

    /** The runs that wrote what one took back, the newest first. */
    List<RunId> writers(long id);

    /** What a run writes for, where it takes something back. */
    Optional<TakeBack> writtenBy(RunId run);

    /** Those that take back something of a run, the newest first. */
    List<TakeBack> of(RunId run);

    /** Those that stand so, the earliest due first. */
    List<TakeBack> standing(TakeBack.State state);
}
