package dev.syncline.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built program as scripts use it: processes of the bundle with a home of their own. */
public final class Program {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long LONGEST_SECONDS = 120;

    private final Path home;
    private final Map<String, String> environment = new TreeMap<>();
    private Optional<Long> largestFile = Optional.empty();

    public Program(Path home) {
        this.home = home;
        environment.put("SYNCLINE_HOME", home.toString());
        environment.put("SYNCLINE_JAVA_OPTS", "-Xmx512m -XX:TieredStopAtLevel=1");
    }

    /** What a process said and how it ended. */
    public record Ended(int exit, String out, String err) {
        /** The one document on standard output. */
        public JsonNode json() {
            return JSON.readTree(out);
        }

        /** The documents on standard output, a line each. */
        public List<JsonNode> lines() {
            return out.lines().map(line -> JSON.readTree(line)).toList();
        }

        @Override
        public String toString() {
            return "exit " + exit + "\n--- out\n" + out + "\n--- err\n" + err;
        }
    }

    /** Sets a variable of the processes' environment. */
    public Program with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** From now on no file that a process writes can grow beyond so many KiB, as on a full disk; empty for no limit. */
    public Program largestFile(Optional<Long> kibibytes) {
        largestFile = kibibytes;
        return this;
    }

    public Path home() {
        return home;
    }

    /** Runs a command to its end. */
    public Ended run(String... arguments) throws IOException, InterruptedException {
        return feed("", arguments);
    }

    /** Runs a command to its end, with something to read on standard input. */
    public Ended feed(String input, String... arguments) throws IOException, InterruptedException {
        return end(start(input, arguments));
    }

    /** Starts a command. */
    public Process start(String input, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(largestFile
                .map(size -> List.of("bash", "-c", "ulimit -f " + size + " && exec \"$0\" \"$@\""))
                .orElse(List.of()));
        command.add(Path.of(System.getProperty("syncline.bundle", "target/syncline"), "bin", "syncline")
                .toAbsolutePath()
                .toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("DISPLAY");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        return process;
    }

    private static void endAfterLimit(Process process) {
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for a started command; one that takes too long is killed, and so ends with an exit code that is wrong. */
    public static Ended end(Process process) throws IOException, InterruptedException {
        StringBuilder err = new StringBuilder();
        Thread reader = Thread.ofVirtual().start(() -> {
            try {
                err.append(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                err.append(e);
            }
        });
        // Its streams end with it, so one that never ends must be ended before they are read to their ends.
        Thread limit = Thread.ofVirtual().start(() -> endAfterLimit(process));
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        limit.interrupt();
        reader.join();
        return new Ended(process.exitValue(), out, err.toString());
    }
}
