package dev.syncline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop on loopback in a process of its own, whose budget has no end. */
final class SandboxProcess implements AutoCloseable {
    private static final String HEAP = "2g";

    private final Process process;
    private final JsonNode address;

    private SandboxProcess(Process process, JsonNode address) {
        this.process = process;
        this.address = address;
    }

    static SandboxProcess start(ChildProgram program, List<String> options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("sandbox", "--with-parent", "--plan", "unlimited"));
        arguments.addAll(options);
        Process process = program.start(HEAP, arguments);
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String first = out.readLine();
        if (first == null) {
            process.destroy();
            throw new IOException("The sandbox shop did not start; see " + program.log());
        }
        return new SandboxProcess(process, JsonMapper.shared().readTree(first));
    }

    String url() {
        return address.get("url").asString();
    }

    String domain() {
        return address.get("domain").asString();
    }

    String token() {
        return address.get("token").asString();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
