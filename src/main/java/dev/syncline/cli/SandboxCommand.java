package dev.syncline.cli;

import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Json;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a shop on loopback until the process is stopped. */
@Command(
        name = "sandbox",
        description = "Runs a shop on loopback that behaves like Shopify's Admin API, until it is stopped. It starts"
                + " empty unless --products or --from is given. The first line says where it listens, as JSON.",
        footer = {
            "",
            "The faults file is JSON:",
            "  {\"searchLagSeconds\": 5, \"seed\": 1, \"faults\": [",
            "    {\"kind\": \"status\", \"status\": 429, \"retryAfterSeconds\": 2, \"nth\": 3},",
            "    {\"kind\": \"reset-after\", \"every\": 10, \"field\": \"productSet\"},",
            "    {\"kind\": \"hang\", \"seconds\": 30, \"probability\": 0.01, \"times\": 2}]}",
            "Kinds: status (any from 400 to 599), reset-before and reset-after (the connection is reset before or after"
                    + " the request is carried out), truncated (half of the answer), invalid (no JSON), throttled,"
                    + " internal (carried out, with an error instead of the first field), hang, and bulk-failed,"
                    + " bulk-expired, bulk-partial for the bulk query that a request starts. Each has one of nth, from"
                    + " (that one and all after it), every and probability, counted among the requests with that"
                    + " field at their root where one is given; times is how often at most.",
            "Beside the faults: tokenLifeSeconds, how long a granted token lives (a day else); withheldScopes, what"
                + " the app was not granted, such as [\"write_products\"]; webhookRetrySeconds, over how long a"
                + " webhook that failed is sent again eight times (four hours else); and webhookFaults, such as"
                + " [{\"kind\": \"late\", \"seconds\": 2, \"nth\": 1, \"topic\": \"products/update\"}] with the kinds"
                + " duplicate, late and lost."
        })
final class SandboxCommand implements CliCommand.OnItsOwn {
    private final CommandContext context;
    private final SandboxLauncher launcher;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "0",
            description = "Where it listens; any free port else.")
    private int port;

    @ArgGroup
    private Content content = new Content();

    /** What the shop starts with. */
    static final class Content {
        @Option(names = "--products", paramLabel = "N", description = "Start with N products, made from the seed.")
        private int products;

        @Option(
                names = "--from",
                paramLabel = "FILE",
                description = "Start with the products of a feed, as 'feed import' reads it.")
        private Optional<Path> from = Optional.empty();
    }

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Decides the seeded products.")
    private long seed;

    @Option(
            names = "--plan",
            paramLabel = "PLAN",
            defaultValue = "standard",
            description = "The budget: ${COMPLETION-CANDIDATES}. The bucket holds 20 times what is restored a second;"
                    + " unlimited throttles nothing.")
    private SandboxLauncher.Plan plan = SandboxLauncher.Plan.standard;

    @Option(names = "--latency-ms", paramLabel = "L", description = "How long it takes to answer, in milliseconds.")
    private Optional<Integer> latencyMs = Optional.empty();

    @Option(
            names = "--faults",
            paramLabel = "FILE",
            description = "What goes wrong, and when. Without it nothing does, and search does not lag.")
    private Optional<Path> faults = Optional.empty();

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Keep the shop in this file when it is stopped, and go on from it when it is there.")
    private Optional<Path> state = Optional.empty();

    /** Ways in which a shop may differ. */
    enum Dialect {
        other
    }

    @Option(
            names = "--dialect",
            paramLabel = "DIALECT",
            description =
                    "${COMPLETION-CANDIDATES}: other ids, order of fields and error texts, and no cost extension.")
    private Optional<Dialect> dialect = Optional.empty();

    @Option(
            names = "--with-parent",
            hidden = true,
            description = "Stop when the process that started this one ends, however it ends.")
    private boolean withParent;

    SandboxCommand(CommandContext context, SandboxLauncher launcher) {
        this.context = context;
        this.launcher = launcher;
    }

    @Override
    public ExitCode run() throws Exception {
        try (SandboxLauncher.Running running = launcher.start(wanted())) {
            context.terminal()
                    .out()
                    .println(Json.line(Json.object()
                            .put("url", running.url().toString())
                            .put("domain", running.domain())
                            .put("token", running.token())
                            .put("clientId", running.clientId())
                            .put("clientSecret", running.clientSecret())));
            awaitEnd();
            return ExitCode.DONE;
        }
    }

    private void awaitEnd() throws Exception {
        if (!withParent) {
            new CountDownLatch(1).await();
        }
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        if (parent.isPresent()) {
            parent.get().onExit().get();
        }
    }

    private SandboxLauncher.Wanted wanted() {
        return new SandboxLauncher.Wanted(
                port,
                content.products,
                content.from.map(context.terminal()::resolve),
                seed,
                plan,
                latencyMs,
                faults.map(context.terminal()::resolve),
                state.map(context.terminal()::resolve),
                dialect.isPresent());
    }
}
