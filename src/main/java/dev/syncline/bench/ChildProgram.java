package dev.syncline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Starts this program again, as users start it: with the options that this JVM was started with. */
final class ChildProgram {
    private static final long LOOK_MS = 20;

    private final Path folder;

    /** @param folder where processes write what goes wrong */
    ChildProgram(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs a command to its end and measures it.
     *
     * @param heap the most memory that it may take, as the JVM writes it
     * @param input what it reads on standard input
     * @throws IOException where it ends with another code than 0 (done) or 3 (done, with rejected rows)
     */
    Measured run(String step, String heap, String input, List<String> arguments)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = start(heap, arguments);
        CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> text(process));
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        Duration cpu = Duration.ZERO;
        try {
            do {
                // The system forgets the figure when the process ends, so it is the last look that counts.
                cpu = process.info().totalCpuDuration().orElse(cpu);
            } while (!process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS));
        } finally {
            process.destroy();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        int code = process.exitValue();
        if (code != 0 && code != 3) {
            throw new IOException("'" + String.join(" ", arguments) + "' ended with code " + code + "; see " + log());
        }
        return new Measured(step, seconds, cpu.toNanos() / 1e9, said.join().strip());
    }

    /** Starts a command. */
    Process start(String heap, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-Xmx" + heap);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.syncline.Launcher"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    Path log() {
        return folder.resolve("processes.log");
    }

    private static String text(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
