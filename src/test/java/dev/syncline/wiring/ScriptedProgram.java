package dev.syncline.wiring;

import dev.syncline.cli.CliCommand;
import dev.syncline.cli.GlobalOptions;
import dev.syncline.cli.Invocation;
import dev.syncline.cli.UnfinishedRuns;
import dev.syncline.cli.Workplace;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A program whose commands are written in a test: what its first word says is looked up among them. */
final class ScriptedProgram {
    /** What a scripted command does. */
    interface Script {
        ExitCode run(Call call) throws Exception;
    }

    /** One call of a scripted command. */
    record Call(List<String> arguments, Terminal terminal, Workplace.Background background) {}

    /** How a program ended. */
    record Result(int code, String out, String err) {}

    private final Path home;
    private final Map<String, Script> scripts;
    private final Duration patience;
    private final Consumer<String> heard;
    /** Homes that were opened and closed, in order. */
    final List<String> events = new CopyOnWriteArrayList<>();

    ScriptedProgram(Path home, Map<String, Script> scripts) {
        this(home, scripts, Duration.ofSeconds(10), _ -> {});
    }

    ScriptedProgram(Path home, Map<String, Script> scripts, Duration patience, Consumer<String> heard) {
        this.heard = heard;
        this.home = home;
        this.scripts = Map.copyOf(scripts);
        this.patience = patience;
    }

    /** Runs a line as one process would. */
    Result run(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int code = run(out, err, in, arguments);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a line on streams of the test's own. */
    int run(OutputStream out, OutputStream err, InputStream in, String... arguments) {
        Terminal terminal = Terminal.over(out, err, in, home.resolve("elsewhere"), new Terminal.Look(true, true, 77));
        return new Program(
                        Map.of("SYNCLINE_HOME", home.toString()),
                        new Parts(FileKey::take, this::open, this::read, patience))
                .run(List.of(arguments), terminal);
    }

    private OpenHome open(Home opened, OpeningOptions options, Workplace.Background background) {
        events.add("open");
        return new OpenHome() {
            @Override
            public Workplace workplace() {
                return new Workplace(
                        null, null, new UnfinishedRuns(), InstantSource.system(), background, Path.of("."));
            }

            @Override
            public void close() {
                events.add("close");
                heard.accept("close");
            }
        };
    }

    private Invocation read(List<String> arguments, Terminal terminal) {
        Script script = scripts.get(arguments.getFirst());
        return new Invocation(terminal, new GlobalOptions(), new CliCommand.OfHome() {
            @Override
            public ExitCode run(Workplace workplace) throws Exception {
                return script.run(new Call(arguments, terminal, workplace.background()));
            }

            @Override
            public boolean readsInput() {
                return arguments.contains("--stdin");
            }
        });
    }
}
