package dev.syncline.wiring;

import dev.syncline.cli.GlobalOptions;
import dev.syncline.cli.Launchers.Demo;
import dev.syncline.cli.Launchers.DemoLauncher;
import dev.syncline.cli.output.RunOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Json;
import dev.syncline.cli.terminal.Terminal;
import dev.syncline.console.Display;
import dev.syncline.engine.Run;
import dev.syncline.service.Invalid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Shows the product at work, in a home of its own that is made anew at each start. */
final class DemoRun implements DemoLauncher {
    private static final int FEWEST_PRODUCTS = 60;
    private static final int FEWEST_CONFLICTS = 30;

    private final Map<String, String> environment;

    DemoRun(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public ExitCode run(Demo demo, Terminal terminal, GlobalOptions options) throws IOException {
        if (demo.products() < FEWEST_PRODUCTS) {
            throw new Invalid("The demo needs --products " + FEWEST_PRODUCTS
                    + " or more: with fewer, too few edits meet each other to show conflicts.");
        }
        Home home = options.home()
                .map(named -> Home.of(java.util.Optional.of(named), terminal.directory(), environment))
                .orElseGet(() -> Home.of(java.util.Optional.empty(), terminal.directory(), environment)
                        .demo());
        home.create();
        try (HomeKey _ = FileKey.take(home)
                .orElseThrow(() -> new Invalid("The demo's home " + home.folder()
                        + " is open in another process. End that first, or name another with --home."))) {
            empty(home);
            ExitCode told = inHome(home, demo, terminal, options);
            if (told != ExitCode.DONE || demo.headless() || !Display.present(environment)) {
                return told;
            }
            Files.writeString(home.folder().resolve("console.properties"), "screen=conflicts\n");
        }
        say(terminal, options, "The console opens on the conflicts; the demo ends when it is closed.");
        terminal.flush();
        return console(home, options, terminal);
    }

    /** The home is opened once more, as the console of any home is: other processes can act in it meanwhile. */
    private ExitCode console(Home home, GlobalOptions options, Terminal terminal) {
        List<String> line = new ArrayList<>(List.of("--home", home.folder().toString()));
        options.store().ifPresent(store -> line.addAll(List.of("--store", store)));
        options.vaultKeyFile().ifPresent(file -> line.addAll(List.of("--vault-key-file", file.toString())));
        int code = Program.shipped(environment).run(line, terminal);
        return Arrays.stream(ExitCode.values())
                .filter(known -> known.number() == code)
                .findFirst()
                .orElse(ExitCode.FAILED);
    }

    private ExitCode inHome(Home home, Demo demo, Terminal terminal, GlobalOptions options) throws IOException {
        OpeningOptions opening = OpeningOptions.of(options, terminal.directory(), environment);
        try (Graph graph = Graph.open(home, opening, environment)) {
            DemoStory story = new DemoStory(graph, line -> say(terminal, options, line));
            Run last = story.tell(demo.products());
            DemoSummary summary = DemoSummary.of(graph.services());
            if (options.json()) {
                terminal.out().println(Json.line(RunOutput.json(last)));
            } else {
                RunOutput.lines(last).forEach(terminal.out()::println);
                summary.lines(home).forEach(terminal.out()::println);
            }
            boolean asDescribed = summary.conflicts() >= FEWEST_CONFLICTS
                    && summary.missingKinds().isEmpty();
            if (!asDescribed) {
                terminal.err()
                        .println("The demo did not end as described: " + summary.conflicts()
                                + " conflicts wait; kinds without one: " + summary.missingKinds());
            }
            return asDescribed ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private static void say(Terminal terminal, GlobalOptions options, String line) {
        (options.json() ? terminal.err() : terminal.out()).println(line);
    }

    /** Empties a home that an earlier demo left; one that holds anything else is left alone. */
    private static void empty(Home home) throws IOException {
        Path mark = home.folder().resolve("demo");
        List<Path> content = content(home.folder());
        boolean ours = Files.exists(mark);
        if (!ours && content.stream().anyMatch(path -> !path.endsWith(".lock"))) {
            throw new Invalid(home.folder() + " holds something that no demo made; name another folder with --home.");
        }
        for (Path path : content) {
            if (!path.endsWith(".lock")) {
                delete(path);
            }
        }
        Files.writeString(mark, "The demo's home: emptied at each start of the demo.\n");
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.toList();
        }
    }

    private static void delete(Path root) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
