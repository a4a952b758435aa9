package dev.syncline.wiring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sandbox shop in a process of its own, which ends with this one. */
final class SandboxChild implements AutoCloseable {
    private final Process process;
    private final JsonNode address;

    private SandboxChild(Process process, JsonNode address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts the shop and returns when it listens.
     *
     * @param log where it writes what goes wrong
     * @param options the options of {@code sandbox}
     */
    static SandboxChild start(Path log, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.syncline.Launcher",
                "sandbox",
                "--with-parent"));
        command.addAll(options);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String first = out.readLine();
        if (first == null) {
            process.destroy();
            throw new IOException("The sandbox shop did not start; the reason is in " + log);
        }
        return new SandboxChild(process, JsonMapper.shared().readTree(first));
    }

    URI url() {
        return URI.create(address.get("url").asString());
    }

    String domain() {
        return address.get("domain").asString();
    }

    /** The token that it accepts; a fresh array. */
    char[] token() {
        return address.get("token").asString().toCharArray();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
