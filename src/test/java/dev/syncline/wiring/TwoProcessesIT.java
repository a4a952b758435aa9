package dev.syncline.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one home, and real signals. */
@Timeout(90)
@EnabledOnOs({OS.LINUX, OS.MAC})
final class TwoProcessesIT {
    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void a_command_runs_in_the_process_that_has_the_home_open() throws Exception {
        Started owner = start("wait");
        assertEquals("waiting in " + owner.process.pid(), owner.line());
        Started second = start("say");
        assertEquals("said in " + owner.process.pid(), second.line());
        assertEquals(3, second.exit());
        assertTrue(owner.process.isAlive());
    }

    @Test
    void an_interrupt_in_the_second_cancels_its_command_only() throws Exception {
        Started owner = start("wait");
        owner.line();
        Started second = start("wait", "second");
        assertEquals("waiting in " + owner.process.pid(), second.line());
        signal("INT", second);
        assertEquals(130, second.exit());
        awaitNote("interrupted [wait, second]");
        assertTrue(owner.process.isAlive());
        assertFalse(notes().contains("interrupted [wait]"), notes()::toString);
    }

    @Test
    void a_process_that_is_told_to_end_closes_its_home_first() throws Exception {
        Started owner = start("wait");
        owner.line();
        signal("TERM", owner);
        assertEquals(143, owner.exit());
        assertEquals(List.of("interrupted [wait]", "close"), notes());
        assertFalse(Files.exists(home().resolve("owner.json")));
    }

    @Test
    void a_home_whose_owner_was_killed_is_open_to_the_next() throws Exception {
        Started owner = start("wait");
        owner.line();
        signal("KILL", owner);
        owner.exit();
        Started next = start("say");
        assertEquals("said in " + next.process.pid(), next.line());
        assertEquals(3, next.exit());
    }

    private Path home() {
        return folder.resolve("home");
    }

    private List<String> notes() throws IOException {
        Path notes = home().resolve("notes");
        return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
    }

    private void awaitNote(String note) throws IOException {
        while (!notes().contains(note)) {
            Thread.onSpinWait();
        }
    }

    private record Started(Process process, BufferedReader out) {
        String line() throws IOException {
            return out.readLine();
        }

        int exit() throws InterruptedException {
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            return process.exitValue();
        }
    }

    private Started start(String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ScriptedMain.class.getName(),
                home().toString()));
        line.addAll(List.of(command));
        Process process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        processes.add(process);
        return new Started(
                process, new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
    }

    private static void signal(String name, Started to) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(to.process.pid())).start();
        assertEquals(0, kill.waitFor());
    }
}
