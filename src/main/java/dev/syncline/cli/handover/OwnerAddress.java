package dev.syncline.cli.handover;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Where the process that owns a home listens, as its file says.
 *
 * @param port a port on loopback
 * @param token what both sides must know
 */
public record OwnerAddress(int port, String token) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads the file; empty where there is none or it is being written. */
    public static Optional<OwnerAddress> read(Path file) throws IOException {
        try {
            JsonNode content = JSON.readTree(Files.readString(file));
            int port = content.path("port").asInt(0);
            String token = content.path("token").asString("");
            return port > 0 && !token.isEmpty() ? Optional.of(new OwnerAddress(port, token)) : Optional.empty();
        } catch (NoSuchFileException | JacksonException _) {
            return Optional.empty();
        }
    }

    /** The content of the file. */
    public String document() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("port", port)
                .put("token", token)
                .toString();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public String toString() {
        return "OwnerAddress[port=" + port + "]";
    }
}
