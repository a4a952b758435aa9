package dev.syncline.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the endpoint refuses. */
final class CommandEndpointIT {
    private static final String COMMAND = "{\"arguments\":[\"run\",\"list\"],\"directory\":\"/work\"}\n";

    private final List<CommandRequest> ran = new ArrayList<>();
    private boolean admits = true;
    private CommandEndpoint endpoint;
    private HttpClient client;

    @BeforeEach
    void start() {
        client = HttpClient.newHttpClient();
        endpoint = CommandEndpoint.start("secret", new CommandRunner() {
            @Override
            public boolean admit() {
                return admits;
            }

            @Override
            public int run(CommandRequest request, InputStream in, OutputStream out, OutputStream err) {
                ran.add(request);
                return 3;
            }
        });
    }

    @AfterEach
    void stop() {
        client.close();
        endpoint.close();
    }

    @Test
    void who_knows_the_token_may_run_commands() throws Exception {
        HttpResponse<byte[]> answer = post("secret", COMMAND);
        assertEquals(200, answer.statusCode());
        byte[] frames = answer.body();
        assertEquals("x", new String(frames, frames.length - 6, 1, StandardCharsets.US_ASCII));
        assertEquals(3, frames[frames.length - 1]);
        assertEquals(List.of("run", "list"), ran.getFirst().arguments());
        assertFalse(ran.getFirst().interactive());
    }

    @Test
    void who_does_not_know_the_token_may_not() throws Exception {
        assertEquals(401, post("guess", COMMAND).statusCode());
        assertEquals(401, post("", COMMAND).statusCode());
        assertEquals(List.of(), ran);
    }

    @Test
    void what_is_no_command_is_refused() throws Exception {
        assertEquals(400, post("secret", "nonsense\n").statusCode());
        assertEquals(400, post("secret", "{}\n").statusCode());
        assertEquals(400, post("secret", "").statusCode());
    }

    @Test
    void a_process_that_is_about_to_end_takes_no_command() throws Exception {
        admits = false;
        assertEquals(503, post("secret", COMMAND).statusCode());
        assertEquals(List.of(), ran);
    }

    private HttpResponse<byte[]> post(String token, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + endpoint.port() + "/command"))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
