package dev.syncline.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The endpoint on loopback through which a second process on one home acts through this one. Who knows the token may run
 * any command; the token's file can be read by the owner of the home only. Thread-safe.
 */
public final class CommandEndpoint implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int LONGEST_HEAD = 4 << 20;
    private static final int MALFORMED = 400;
    private static final int UNAUTHORISED = 401;
    private static final int CLOSING = 503;
    private static final String HMAC = "HmacSHA256";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final byte[] token;
    private final CommandRunner runner;
    private final Javalin server;

    private CommandEndpoint(String token, CommandRunner runner) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.runner = runner;
        this.server = Javalin.create(this::configure);
    }

    /** Starts to listen on a free port of loopback. */
    public static CommandEndpoint start(String token, CommandRunner runner) {
        CommandEndpoint endpoint = new CommandEndpoint(token, runner);
        endpoint.server.start(LOOPBACK, 0);
        return endpoint;
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.routes.get("/owner", this::prove);
        config.routes.post("/command", this::command);
    }

    /** Proves that this process knows the token, so that the other one may say it. */
    private void prove(Context exchange) throws GeneralSecurityException {
        String question = exchange.queryParam("question");
        if (question == null || question.length() > 100) {
            exchange.status(MALFORMED);
            return;
        }
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(token, HMAC));
        byte[] answer = mac.doFinal(question.getBytes(StandardCharsets.UTF_8));
        exchange.result(HexFormat.of().formatHex(answer));
    }

    private void command(Context exchange) throws IOException, InterruptedException {
        String given = String.valueOf(exchange.header("Authorization"));
        byte[] expected = ("Bearer " + new String(token, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
            exchange.status(UNAUTHORISED);
            return;
        }
        InputStream body = exchange.req().getInputStream();
        CommandRequest request;
        try {
            request = head(body);
        } catch (JacksonException | IllegalArgumentException _) {
            exchange.status(MALFORMED);
            return;
        }
        if (!runner.admit()) {
            exchange.status(CLOSING);
            return;
        }
        exchange.contentType("application/octet-stream");
        new HandedCommand(runner, request, body, exchange.res().getOutputStream()).run();
    }

    private static CommandRequest head(InputStream body) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = body.read(); b >= 0 && b != '\n'; b = body.read()) {
            line.write(b);
            if (line.size() > LONGEST_HEAD) {
                throw new IllegalArgumentException("The first line is too long");
            }
        }
        JsonNode head = JSON.readTree(line.toByteArray());
        List<String> arguments =
                head.required("arguments").valueStream().map(JsonNode::asString).toList();
        return new CommandRequest(
                arguments,
                Path.of(head.required("directory").asString()),
                head.path("interactive").asBoolean(false),
                head.path("colour").asBoolean(false),
                head.path("columns").asInt(0));
    }

    @Override
    public void close() {
        server.stop();
    }
}
