package dev.syncline.cli;

import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A command line that was called in a test, and what it wrote. */
record CalledLine(ExitCode code, String out, String err) {
    private static final Launchers LAUNCHERS = new Launchers(
            _ -> {
                throw new AssertionError("no sandbox is wanted");
            },
            (_, _, _) -> {
                throw new AssertionError("no demo is wanted");
            },
            new NoBenchmarks(),
            _ -> {
                throw new AssertionError("no console is wanted");
            },
            new NobodyServes());

    /** Calls a line that needs no home. */
    static CalledLine outsideHome(String... arguments) {
        return outsideHome(LAUNCHERS, arguments);
    }

    /** Calls a line that needs no home and starts something. */
    static CalledLine outsideHome(Launchers launchers, String... arguments) {
        return call(launchers, "", Invocation::run, arguments);
    }

    /** Calls a line in an open home, with this standard input. */
    static CalledLine inHome(Workplace workplace, String input, String... arguments) {
        return call(LAUNCHERS, input, invocation -> invocation.run(workplace), arguments);
    }

    private interface Run {
        ExitCode of(Invocation invocation);
    }

    private static CalledLine call(Launchers launchers, String input, Run run, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.over(
                out,
                err,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                Path.of("/folder"),
                Terminal.Look.PLAIN);
        ExitCode code = run.of(Invocation.read(List.of(arguments), terminal, launchers));
        return new CalledLine(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
