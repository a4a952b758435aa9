package dev.syncline.wiring;

import dev.syncline.cli.UnfinishedRuns;
import dev.syncline.cli.Workplace;
import dev.syncline.service.Actor;
import dev.syncline.service.Role;
import java.time.InstantSource;

/** An open home in which commands work for the person that the operating system knows. */
final class GraphHome implements OpenHome {
    private final Graph graph;
    private final Workplace workplace;

    GraphHome(Graph graph, InstantSource clock, Workplace.Background background) {
        this.graph = graph;
        // Who can open the home may do everything in it: roles are for those who come through the API.
        Actor owner = new Actor(System.getProperty("user.name", "owner"), Role.ADMINISTRATOR);
        this.workplace = new Workplace(graph.services(), owner, new UnfinishedRuns(), clock, background);
    }

    @Override
    public Workplace workplace() {
        return workplace;
    }

    @Override
    public void close() {
        graph.close();
    }
}
