package dev.syncline.wiring;

import dev.syncline.cli.Invocation;
import dev.syncline.cli.Launchers;
import dev.syncline.cli.NotYetBuilt;
import java.time.Duration;
import java.time.InstantSource;

/** The parts of the program as it is shipped. */
final class ShippedParts {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private ShippedParts() {}

    static Parts parts() {
        InstantSource clock = InstantSource.system();
        Launchers launchers = new Launchers(new SandboxStart(clock), (_, _, _) -> {
            throw new NotYetBuilt("syncline demo");
        });
        return new Parts(
                FileKey::take,
                (_, _, _) -> {
                    throw new NotYetBuilt("syncline with a home");
                },
                (arguments, terminal) -> Invocation.read(arguments, terminal, launchers),
                PATIENCE);
    }
}
