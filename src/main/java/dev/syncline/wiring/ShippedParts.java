package dev.syncline.wiring;

import dev.syncline.cli.Invocation;
import dev.syncline.cli.Launchers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** The parts of the program as it is shipped. */
final class ShippedParts {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private ShippedParts() {}

    static Parts parts(Map<String, String> environment) {
        InstantSource clock = InstantSource.system();
        Launchers launchers = new Launchers(
                new SandboxStart(clock),
                new DemoRun(environment),
                new BenchRun(clock),
                new ConsoleStart(environment),
                new ServeStart());
        return new Parts(
                FileKey::take,
                (home, options, background) -> {
                    Graph graph = Graph.open(home, options, environment);
                    return new ServicesHome(graph.services(), graph::close, clock, background, home.folder());
                },
                (arguments, terminal) -> Invocation.read(arguments, terminal, launchers),
                PATIENCE);
    }
}
