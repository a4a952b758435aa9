package dev.syncline.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.cli.terminal.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two programs on one home: the second acts through the first. */
@Timeout(60)
final class HandoverIT {
    @TempDir
    Path folder;

    private final CountDownLatch ownerWorks = new CountDownLatch(1);
    private final CountDownLatch ownerMayEnd = new CountDownLatch(1);
    private final ExecutorService processes = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        ownerMayEnd.countDown();
        processes.close();
    }

    private ExitCode own(ScriptedProgram.Call call) throws InterruptedException {
        call.terminal().out().println("owning");
        ownerWorks.countDown();
        ownerMayEnd.await();
        return ExitCode.DONE;
    }

    private Future<ScriptedProgram.Result> owner(ScriptedProgram program) throws InterruptedException {
        Future<ScriptedProgram.Result> owner = processes.submit(() -> program.run("", "own"));
        assertTrue(ownerWorks.await(20, TimeUnit.SECONDS));
        return owner;
    }

    @Test
    void the_second_shows_what_the_first_did_for_it() throws Exception {
        ScriptedProgram program = program(Map.of("say", call -> {
            call.terminal().out().println("grüße from " + call.terminal().directory());
            call.terminal().err().println("looks " + call.terminal().look());
            return ExitCode.INCOMPLETE;
        }));
        Future<ScriptedProgram.Result> owner = owner(program);
        ScriptedProgram.Result second = program.run("", "say", "two words");
        assertEquals("grüße from " + folder.resolve("home/elsewhere") + "\n", second.out());
        assertEquals("looks Look[interactive=true, colour=true, columns=77]\n", second.err());
        assertEquals(3, second.code());
        ownerMayEnd.countDown();
        assertEquals(new ScriptedProgram.Result(0, "owning\n", ""), owner.get());
        assertEquals(List.of("open", "close"), program.events);
    }

    @Test
    void standard_input_goes_along_with_commands_that_read_it() throws Exception {
        ScriptedProgram program = program(Map.of("count", call -> {
            call.terminal().out().println(call.terminal().in().readAllBytes().length);
            return ExitCode.DONE;
        }));
        assertFalse(owner(program).isDone());
        assertEquals(
                "300000\n", program.run("x".repeat(300_000), "count", "--stdin").out());
        assertEquals("0\n", program.run("not wanted", "count").out());
    }

    @Test
    void the_first_ends_only_after_the_commands_of_others() throws Exception {
        CountDownLatch secondWorks = new CountDownLatch(1);
        CountDownLatch secondMayEnd = new CountDownLatch(1);
        ScriptedProgram program = program(Map.of("work", _ -> {
            secondWorks.countDown();
            secondMayEnd.await();
            return ExitCode.DONE;
        }));
        Future<ScriptedProgram.Result> owner = owner(program);
        Future<ScriptedProgram.Result> second = processes.submit(() -> program.run("", "work"));
        assertTrue(secondWorks.await(20, TimeUnit.SECONDS));
        ownerMayEnd.countDown();
        assertEquals(List.of("open"), program.events);
        assertFalse(owner.isDone());
        secondMayEnd.countDown();
        assertEquals(0, second.get().code());
        assertEquals(0, owner.get().code());
        assertEquals(List.of("open", "close"), program.events);
    }

    @Test
    void work_in_the_background_keeps_the_first_alive() throws Exception {
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        ScriptedProgram program = program(Map.of("detach", call -> {
            call.background().run(() -> {
                awaitQuietly(mayEnd);
                ended.countDown();
            });
            return ExitCode.DONE;
        }));
        Future<ScriptedProgram.Result> owner = owner(program);
        assertEquals(0, program.run("", "detach").code());
        ownerMayEnd.countDown();
        assertFalse(owner.isDone());
        mayEnd.countDown();
        owner.get();
        assertEquals(0, ended.getCount());
    }

    @Test
    void a_second_that_goes_away_cancels_its_command_and_no_other() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        ScriptedProgram program = program(Map.of("wait", call -> {
            call.terminal().out().println("waiting");
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                interrupted.countDown();
            }
            return ExitCode.INTERRUPTED;
        }));
        Future<ScriptedProgram.Result> owner = owner(program);
        CountDownLatch shown = new CountDownLatch(1);
        Thread second = Thread.ofVirtual()
                .start(() -> program.run(
                        new Signal(shown), OutputStream.nullOutputStream(), InputStream.nullInputStream(), "wait"));
        assertTrue(shown.await(20, TimeUnit.SECONDS));
        second.interrupt();
        assertTrue(interrupted.await(20, TimeUnit.SECONDS));
        second.join();
        assertFalse(owner.isDone());
    }

    @Test
    void an_owner_that_does_not_answer_is_told_about_with_code_6() throws Exception {
        Home home = new Home(folder.resolve("home"));
        home.create();
        Files.writeString(home.owner(), "{\"port\":9,\"token\":\"old\"}");
        ScriptedProgram program =
                new ScriptedProgram(home.folder(), Map.of("any", _ -> ExitCode.DONE), Duration.ofMillis(300), _ -> {});
        try (HomeKey _ = FileKey.take(home).orElseThrow()) {
            ScriptedProgram.Result result = program.run("", "any");
            assertEquals(6, result.code());
            assertTrue(result.err().contains(home.folder() + " open, and does not take commands"), result.err());
        }
        assertEquals(List.of(), program.events);
    }

    @Test
    void what_an_owner_that_was_killed_left_behind_does_no_harm() throws Exception {
        Home home = new Home(folder.resolve("home"));
        home.create();
        Files.writeString(home.owner(), "{\"port\":9,\"token\":\"old\"}");
        ScriptedProgram program = program(Map.of("say", _ -> ExitCode.DONE));
        Future<ScriptedProgram.Result> owner = owner(program);
        assertEquals(0, program.run("", "say").code());
        ownerMayEnd.countDown();
        owner.get();
        assertFalse(Files.exists(home.owner()));
    }

    @Test
    void the_owners_address_and_the_home_are_for_the_owner_only() throws Exception {
        ScriptedProgram program = program(Map.of("say", _ -> ExitCode.DONE));
        assertFalse(owner(program).isDone());
        program.run("", "say");
        Path home = folder.resolve("home");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("owner.json"))));
    }

    @Test
    void a_failing_command_is_told_in_the_process_that_called() throws Exception {
        ScriptedProgram program = program(Map.of("fail", _ -> {
            throw new IllegalArgumentException("No such thing.");
        }));
        assertFalse(owner(program).isDone());
        assertEquals(new ScriptedProgram.Result(2, "", "No such thing.\n"), program.run("", "fail"));
    }

    @Test
    void the_key_of_a_home_is_given_to_one_at_a_time() throws IOException {
        Home home = new Home(folder.resolve("home"));
        home.create();
        try (HomeKey _ = FileKey.take(home).orElseThrow()) {
            assertEquals(Optional.empty(), FileKey.take(home));
        }
        FileKey.take(home).orElseThrow().close();
    }

    private ScriptedProgram program(Map<String, ScriptedProgram.Script> scripts) {
        Map<String, ScriptedProgram.Script> all = new HashMap<>(scripts);
        all.put("own", this::own);
        return new ScriptedProgram(folder.resolve("home"), all);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A stream that tells when something is written to it. */
    private static final class Signal extends OutputStream {
        private final CountDownLatch written;

        Signal(CountDownLatch written) {
            this.written = written;
        }

        @Override
        public void write(int b) {
            written.countDown();
        }
    }
}
