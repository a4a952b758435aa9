package dev.syncline.wiring;

import dev.syncline.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A process that runs one scripted command on a home: {@code HOME COMMAND}. What happens in it is appended to a file. */
final class ScriptedMain {
    private ScriptedMain() {}

    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        ScriptedProgram program = new ScriptedProgram(
                home,
                Map.of("wait", call -> await(home, call), "say", ScriptedMain::say),
                Duration.ofSeconds(10),
                what -> note(home, what));
        int code = program.run(
                System.out,
                System.err,
                System.in,
                List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
        System.exit(code);
    }

    private static ExitCode say(ScriptedProgram.Call call) {
        call.terminal().out().println("said in " + ProcessHandle.current().pid());
        return ExitCode.INCOMPLETE;
    }

    private static ExitCode await(Path home, ScriptedProgram.Call call) throws InterruptedException {
        call.terminal().out().println("waiting in " + ProcessHandle.current().pid());
        try {
            new CountDownLatch(1).await();
            return ExitCode.DONE;
        } catch (InterruptedException e) {
            note(home, "interrupted " + call.arguments());
            throw e;
        }
    }

    private static void note(Path home, String what) {
        try {
            Files.writeString(home.resolve("notes"), what + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
