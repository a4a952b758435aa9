package dev.syncline.wiring;

import dev.syncline.api.ServeEndpoint;
import dev.syncline.cli.ServeLauncher;
import dev.syncline.cli.Workplace;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;

/** Listens for what comes over HTTP; once for each process, as one home has one set of workers. */
final class ServeStart implements ServeLauncher {
    private final AtomicBoolean serving = new AtomicBoolean();

    @Override
    public Serving start(Workplace workplace, Wanted wanted) throws IOException {
        if (!serving.compareAndSet(false, true)) {
            throw new IOException("This home is served already.");
        }
        try {
            ServeEndpoint endpoint = ServeEndpoint.start(workplace.services().webhooks(), wanted.bind(), wanted.port());
            return new Listening(endpoint, serving);
        } catch (IOException | RuntimeException e) {
            serving.set(false);
            throw e;
        }
    }

    private record Listening(ServeEndpoint endpoint, AtomicBoolean serving) implements Serving {
        @Override
        public URI url() {
            return endpoint.url();
        }

        @Override
        public void close() {
            endpoint.close();
            serving.set(false);
        }
    }
}
