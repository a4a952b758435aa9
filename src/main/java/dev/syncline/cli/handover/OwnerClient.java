package dev.syncline.cli.handover;

import dev.syncline.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Hands commands to the process that owns a home. Ending the calling process cancels the command there. */
public final class OwnerClient implements AutoCloseable {
    private static final int TAKEN = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /**
     * Hands a command over and shows what comes back until it ends.
     *
     * @param owner where to
     * @param arguments the command line
     * @param terminal where to show it
     * @param readsInput whether the command reads standard input, which then is sent to its end
     */
    public Handed run(OwnerAddress owner, List<String> arguments, Terminal terminal, boolean readsInput)
            throws InterruptedException {
        Optional<String> objection = objection(owner);
        if (objection.isPresent()) {
            return new Handed.NotTaken(objection.get());
        }
        HttpRequest request = HttpRequest.newBuilder(owner.uri("/command"))
                .header("Authorization", "Bearer " + owner.token())
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(() -> body(arguments, terminal, readsInput)))
                .build();
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream frames = answer.body()) {
                return answer.statusCode() == TAKEN
                        ? new Handed.Ended(new FrameReader(frames, terminal).show())
                        : new Handed.NotTaken("it answers " + answer.statusCode());
            }
        } catch (IOException e) {
            return new Handed.BrokenOff(String.valueOf(e.getMessage()));
        }
    }

    /** Why nothing should be sent there, if anything speaks against it. */
    private Optional<String> objection(OwnerAddress owner) throws InterruptedException {
        Proof proof = Proof.about(owner.token());
        HttpRequest request = HttpRequest.newBuilder(owner.uri("/owner?question=" + proof.question()))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == TAKEN && proof.isProvenBy(answer.body())
                    ? Optional.empty()
                    : Optional.of("what listens there is not the owner");
        } catch (IOException e) {
            return Optional.of("it does not answer");
        }
    }

    private static InputStream body(List<String> arguments, Terminal terminal, boolean readsInput) {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        arguments.forEach(head.putArray("arguments")::add);
        head.put("directory", terminal.directory().toString())
                .put("interactive", terminal.look().interactive())
                .put("colour", terminal.look().colour())
                .put("columns", terminal.look().columns());
        InputStream line = new ByteArrayInputStream((head + "\n").getBytes(StandardCharsets.UTF_8));
        return readsInput ? new SequenceInputStream(line, terminal.in()) : line;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
