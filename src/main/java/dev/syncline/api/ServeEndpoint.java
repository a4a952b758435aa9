package dev.syncline.api;

import dev.syncline.service.WebhookService;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What listens while a home is served: webhooks and health. Thread-safe. */
public final class ServeEndpoint implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServeEndpoint.class);
    /** More than the largest product that a shop sends. */
    private static final long LARGEST_REQUEST = 10_000_000;

    private final WebhookService webhooks;
    private final String bind;
    private final Javalin server;

    private ServeEndpoint(WebhookService webhooks, String bind) {
        this.webhooks = webhooks;
        this.bind = bind;
        this.server = Javalin.create(this::configure);
    }

    /**
     * Starts to listen.
     *
     * @param bind an address of this machine
     * @param port 0 for any free one
     * @throws IOException where that cannot be had
     */
    public static ServeEndpoint start(WebhookService webhooks, String bind, int port) throws IOException {
        // Asked first: the server's own complaint does not say which.
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(bind, port));
        } catch (IOException e) {
            throw new IOException(
                    "Nothing can listen at " + bind + ":" + port + " (" + e.getMessage()
                            + "). Choose another with --bind and --port.",
                    e);
        }
        ServeEndpoint endpoint = new ServeEndpoint(webhooks, bind);
        try {
            endpoint.server.start(bind, port);
        } catch (JavalinException e) {
            throw new IOException("Nothing can listen at " + bind + ":" + port + ".", e);
        }
        LOG.info("Listening at {}", endpoint.url());
        return endpoint;
    }

    /** Where it listens. */
    public URI url() {
        String host = bind.contains(":") ? "[" + bind + "]" : bind;
        return URI.create("http://" + host + ":" + server.port());
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.routes.post("/webhooks/{shop}", new WebhookRoute(webhooks)::receive);
        config.routes.get("/healthz", exchange -> Problem.answer(exchange, 200, Map.of("status", "up")));
        config.routes.get("/readyz", this::ready);
        config.routes.error(404, exchange -> {
            if (exchange.resultInputStream() == null || !isProblem(exchange)) {
                missing(exchange);
            }
        });
        config.routes.error(405, ServeEndpoint::missing);
        config.routes.error(
                413,
                exchange -> Problem.of(413, "Too large", "A webhook is smaller than that.")
                        .answer(exchange));
    }

    private static boolean isProblem(Context exchange) {
        String type = exchange.res().getContentType();
        return type != null && type.startsWith("application/problem+json");
    }

    private static void missing(Context exchange) {
        String detail = exchange.path().startsWith("/api")
                ? "The REST API is not built yet."
                : "There are /webhooks/NAME, /healthz and /readyz here.";
        Problem.of(404, "Not found", detail).answer(exchange);
    }

    private void ready(Context exchange) {
        try {
            webhooks.ready();
            Problem.answer(exchange, 200, Map.of("status", "ready"));
        } catch (RuntimeException e) {
            LOG.warn("Not ready", e);
            Problem.of(503, "Not ready", "The store does not answer.").answer(exchange);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
