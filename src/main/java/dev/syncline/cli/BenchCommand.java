package dev.syncline.cli;

import dev.syncline.cli.output.BenchFound;
import dev.syncline.cli.output.BenchOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Output;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a benchmark. */
@Command(
        name = "bench",
        description = {
            "Runs a benchmark in processes and homes of its own.",
            "first-sync: a feed is imported, created in an empty shop, found unchanged, imported again, and adopted by"
                    + " a shop that has the products already; beside it run the two baselines below.",
            "parse-feed: parses --feed into nothing.",
            "read-bulk: reads all products of the shop at --endpoint in bulk, with the token on standard input, and"
                    + " parses them into nothing."
        })
final class BenchCommand implements CliCommand.OnItsOwn {
    private final CommandContext context;
    private final BenchLauncher launcher;

    @Parameters(paramLabel = "NAME", description = "first-sync, parse-feed or read-bulk.")
    private String name = "";

    @Option(
            names = "--products",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many products the sample feed has; ${DEFAULT-VALUE} else.")
    private int products;

    @Option(names = "--feed", paramLabel = "FILE", description = "A feed to work on instead of the sample feed.")
    private Optional<Path> feed = Optional.empty();

    @Option(names = "--next", paramLabel = "FILE", description = "The same feed as the supplier sent it the day after.")
    private Optional<Path> next = Optional.empty();

    @Option(names = "--endpoint", paramLabel = "URL", description = "The shop to read.")
    private Optional<URI> endpoint = Optional.empty();

    BenchCommand(CommandContext context, BenchLauncher launcher) {
        this.context = context;
        this.launcher = launcher;
    }

    @Override
    public ExitCode run() throws Exception {
        Output output = context.output();
        switch (name) {
            case "first-sync" ->
                output(launcher.firstSync(new BenchLauncher.Wanted(products, file(feed), file(next)), output::remark));
            case "parse-feed" ->
                output(launcher.parseFeed(file(feed).orElseThrow(() -> missing("--feed", "the file to parse"))));
            case "read-bulk" -> {
                URI shop = endpoint.orElseThrow(() -> missing("--endpoint", "the shop to read"));
                char[] token = SecretInput.read(context.terminal().in());
                try {
                    output(launcher.readBulk(shop, token));
                } finally {
                    Arrays.fill(token, '\0');
                }
            }
            default ->
                throw new Failure(
                        ExitCode.USAGE,
                        "There is no benchmark '" + name + "'; there are first-sync, parse-feed and read-bulk.");
        }
        return ExitCode.DONE;
    }

    private void output(BenchFound found) {
        context.output().result(BenchOutput.json(found), BenchOutput.lines(found));
    }

    private static Failure missing(String option, String what) {
        return new Failure(ExitCode.USAGE, "Name " + what + " with " + option + ".");
    }

    private Optional<Path> file(Optional<Path> named) {
        return named.map(context.terminal()::resolve);
    }
}
