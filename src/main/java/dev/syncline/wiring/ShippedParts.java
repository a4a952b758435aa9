package dev.syncline.wiring;

import dev.syncline.cli.Invocation;
import dev.syncline.cli.Launchers;
import dev.syncline.cli.NotYetBuilt;
import java.time.Duration;

/** The parts of the program as it is shipped. */
final class ShippedParts {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private ShippedParts() {}

    static Parts parts() {
        return new Parts(
                FileKey::take,
                (_, _, _) -> {
                    throw new NotYetBuilt("syncline with a home");
                },
                (arguments, terminal) -> Invocation.read(arguments, terminal, launchers()),
                PATIENCE);
    }

    private static Launchers launchers() {
        return new Launchers(
                _ -> {
                    throw new NotYetBuilt("syncline sandbox");
                },
                (_, _, _) -> {
                    throw new NotYetBuilt("syncline demo");
                });
    }
}
