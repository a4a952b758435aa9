package dev.syncline.wiring;

import dev.syncline.engine.StorePorts;
import dev.syncline.service.Actor;
import dev.syncline.service.Role;
import dev.syncline.service.SecretPort;
import dev.syncline.service.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A home that is opened in the process of a test, with the real store and the real ways to shops. */
public final class TestHome implements AutoCloseable {
    /** Who works in it. */
    public static final Actor OWNER = new Actor("anna", Role.ADMINISTRATOR);

    private final Graph graph;

    private TestHome(Graph graph) {
        this.graph = graph;
    }

    /** A home that is open already. */
    static TestHome over(Graph graph) {
        return new TestHome(graph);
    }

    /** Opens a home in a folder, which is made where it is missing. */
    public static TestHome open(Path folder) {
        return open(folder, Optional.empty());
    }

    /** Opens a home whose store lies in a PostgreSQL database. */
    public static TestHome open(Path folder, String store) {
        return open(folder, Optional.of(store));
    }

    private static TestHome open(Path folder, Optional<String> store) {
        Home home = new Home(folder.toAbsolutePath());
        try {
            home.create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        OpeningOptions options = new OpeningOptions(Optional.empty(), Optional.empty(), store);
        return new TestHome(Graph.open(home, options, Map.of()));
    }

    /** Opens a home in which the demo's story has been told: a shop, two days of feeds, and conflicts that wait. */
    public static TestHome demo(Path folder, int products) {
        TestHome home = open(folder);
        try {
            new DemoStory(home.graph, line -> {}).tell(products);
        } catch (IOException e) {
            home.close();
            throw new UncheckedIOException(e);
        }
        return home;
    }

    /** Its folder. */
    public Path folder() {
        return graph.home().folder();
    }

    /** The use cases. */
    public Services services() {
        return graph.services();
    }

    /** Its vault. */
    public SecretPort secrets() {
        return graph.ways().secrets();
    }

    /** The store beneath them, to put into it what would take long to come about. */
    public StorePorts store() {
        return graph.store();
    }

    @Override
    public void close() {
        graph.close();
    }
}
