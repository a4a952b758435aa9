package dev.syncline.testing;

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

/** A sandbox shop in a process of its own. */
public final class SandboxProcess implements AutoCloseable {
    private final Process process;
    private final JsonNode address;

    private SandboxProcess(Process process, JsonNode address) {
        this.process = process;
        this.address = address;
    }

    /** Starts {@code sandbox} with these options and waits until it listens. */
    public static SandboxProcess start(Path folder, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("sandbox"));
        arguments.addAll(List.of(options));
        Process process = new Program(folder).start("", arguments.toArray(String[]::new));
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String first = out.readLine();
        if (first == null) {
            throw new IOException("The sandbox said nothing: "
                    + new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        return new SandboxProcess(process, JsonMapper.shared().readTree(first));
    }

    public URI url() {
        return URI.create(address.get("url").asString());
    }

    public String domain() {
        return address.get("domain").asString();
    }

    public String token() {
        return address.get("token").asString();
    }

    /** The client id of its app. */
    public String clientId() {
        return address.get("clientId").asString();
    }

    /** What its app's tokens are granted for, and its webhooks are signed with. */
    public String clientSecret() {
        return address.get("clientSecret").asString();
    }

    public long pid() {
        return process.pid();
    }

    /** As {@link #register}, by the app instead of the lasting token. */
    public void registerApp(Program program) throws IOException, InterruptedException {
        Program.Ended added = program.feed(
                clientSecret(),
                "shop",
                "add",
                "acme",
                "--domain",
                domain(),
                "--endpoint",
                url().toString(),
                "--client-id",
                clientId(),
                "--client-secret-stdin");
        if (added.exit() != 0) {
            throw new IllegalStateException(added.toString());
        }
    }

    /** The merchant's own way into the shop. */
    public ShopApi merchant() {
        return new ShopApi(url(), token());
    }

    /** Registers the shop in a home under the name {@code acme}, with these options before the command. */
    public void register(Program program, String... global) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(global));
        arguments.addAll(
                List.of("shop", "add", "acme", "--domain", domain(), "--endpoint", url().toString(), "--token-stdin"));
        Program.Ended added = program.feed(token(), arguments.toArray(String[]::new));
        if (added.exit() != 0) {
            throw new IllegalStateException(added.toString());
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
