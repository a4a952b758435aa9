package dev.syncline.service;

import dev.syncline.engine.FeedRefused;
import dev.syncline.engine.RejectsPort;
import dev.syncline.engine.RejectsPort.Finding;
import dev.syncline.engine.RejectsPort.Quarantine;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Rows of feeds that were refused. Thread-safe. */
public final class RejectsService {
    private final RejectsPort rejects;

    public RejectsService(RejectsPort rejects) {
        this.rejects = rejects;
    }

    /** The files that rows were refused from, the newest first. */
    public List<Quarantine> list(Actor actor) {
        actor.needs(Role.VIEWER);
        return rejects.list();
    }

    /**
     * The one with this id.
     *
     * @throws FeedRefused where there is none
     */
    public Quarantine get(Actor actor, String id) {
        actor.needs(Role.VIEWER);
        return rejects.find(id)
                .orElseThrow(() -> new FeedRefused("There are no refused rows with the id '" + id
                        + "'. 'feed rejects list' shows those that there are."));
    }

    /** Streams why rows were refused, and the warnings beside them. */
    public void forEach(Actor actor, Quarantine quarantine, Consumer<Finding> sink) {
        actor.needs(Role.VIEWER);
        rejects.forEach(quarantine, sink);
    }

    /** Writes the rows in the supplier's own layout to a file that is not there yet. */
    public void export(Actor actor, Quarantine quarantine, Path target) {
        actor.needs(Role.OPERATOR);
        rejects.export(quarantine, target);
    }
}
