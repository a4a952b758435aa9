package dev.syncline.sandbox;

import dev.syncline.sandbox.bulk.BulkOperations;
import dev.syncline.sandbox.gateway.ShopGateway;
import dev.syncline.sandbox.token.AccessTokens;
import dev.syncline.sandbox.token.TokenEndpoint;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The shop's HTTP side on loopback: paths, token, JSON, files of bulk operations. */
final class HttpFront implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String VERSION = "2026-10";
    private static final long LARGEST_REQUEST = 20_000_000;
    private static final String JSON_TYPE = "application/json; charset=utf-8";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Disturbance answers;
    private final BulkOperations bulk;
    private final AccessTokens tokens;
    private final Javalin app;

    /** @param answers what is said to GraphQL requests */
    HttpFront(BulkOperations bulk, AccessTokens tokens, TokenEndpoint grants, Disturbance answers) {
        this.answers = answers;
        this.bulk = bulk;
        this.tokens = tokens;
        this.app = Javalin.create(config -> {
            config.concurrency.useVirtualThreads = true;
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.http.maxRequestSize = LARGEST_REQUEST;
            config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(1));
            config.routes.post("/admin/api/{version}/graphql.json", this::graphql);
            config.routes.post("/admin/oauth/access_token", grants::answer);
            config.routes.get("/bulk/{file}", this::file);
            config.routes.error(404, context -> {
                if (context.resultInputStream() == null) {
                    write(context, Map.of("errors", "Not Found"));
                }
            });
        });
    }

    /**
     * @param port the one to listen on, 0 for any
     * @param preferred the one to try first where any will do, 0 for none
     * @return the port that it listens on
     */
    int start(int port, int preferred) {
        boolean again = port == 0 && preferred != 0 && isFree(preferred);
        app.start(LOOPBACK, again ? preferred : port);
        return app.port();
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void graphql(Context context) throws IOException {
        context.header("X-Request-Id", UUID.randomUUID().toString());
        if (!context.pathParam("version").equals(VERSION)) {
            context.status(404);
            write(context, Map.of("errors", "Not Found"));
            return;
        }
        if (!tokens.accepts(context.header("X-Shopify-Access-Token"))) {
            context.status(401);
            write(
                    context,
                    Map.of("errors", "[API] Invalid API key or access token (unrecognized login or wrong password)"));
            return;
        }
        context.header("X-Shopify-API-Version", VERSION);
        Optional<ShopGateway.Request> request = request(context);
        if (request.isEmpty()) {
            context.status(400);
            write(context, Map.of("errors", Map.of("query", "Required parameter missing or invalid")));
            return;
        }
        answers.answer(context, request.get());
    }

    private static Optional<ShopGateway.Request> request(Context context) {
        try {
            if (JSON.readValue(context.bodyAsBytes(), Object.class) instanceof Map<?, ?> body
                    && body.get("query") instanceof String query) {
                Map<String, Object> variables = new LinkedHashMap<>();
                if (body.get("variables") instanceof Map<?, ?> given) {
                    given.forEach((name, value) -> variables.put(String.valueOf(name), value));
                }
                String name = body.get("operationName") instanceof String given ? given : "";
                return Optional.of(new ShopGateway.Request(query, variables, name));
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private void file(Context context) throws IOException {
        String name = context.pathParam("file");
        Optional<Path> file = bulk.file(name.replace(".jsonl", ""));
        if (file.isEmpty()) {
            context.status(404);
            write(context, Map.of("errors", "Not Found"));
            return;
        }
        context.contentType("application/jsonl");
        String accepted = context.header("Accept-Encoding");
        InputStream packed = Files.newInputStream(file.get());
        if (accepted != null && accepted.contains("gzip")) {
            context.header("Content-Encoding", "gzip");
            context.res().setContentLengthLong(Files.size(file.get()));
            try (packed) {
                packed.transferTo(context.res().getOutputStream());
            }
        } else {
            try (InputStream plain = new GZIPInputStream(packed, 1 << 16)) {
                plain.transferTo(context.res().getOutputStream());
            }
        }
    }

    private static void write(Context context, Map<String, ? extends @Nullable Object> body) {
        context.contentType(JSON_TYPE);
        context.result(JSON.writeValueAsBytes(body));
    }

    @Override
    public void close() {
        app.stop();
    }
}
