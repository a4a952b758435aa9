package dev.syncline.cli;

import dev.syncline.cli.terminal.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the product at work. */
@Command(
        name = "demo",
        description = "Shows the product at work, in a home of its own that is made anew: a shop on loopback in which a"
                + " merchant has worked, a feed, the first sync, edits on both sides, a second sync, and the conflicts"
                + " that wait then.")
final class DemoCommand implements CliCommand.OnItsOwn {
    private final CommandContext context;
    private final Launchers.DemoLauncher launcher;

    @Option(
            names = "--products",
            paramLabel = "N",
            defaultValue = "300",
            description = "How many products the shop and the feed have; ${DEFAULT-VALUE} else.")
    private int products;

    @Option(names = "--headless", description = "Open no window; end with the summary.")
    private boolean headless;

    DemoCommand(CommandContext context, Launchers.DemoLauncher launcher) {
        this.context = context;
        this.launcher = launcher;
    }

    @Override
    public ExitCode run() throws Exception {
        return launcher.run(new Launchers.Demo(products, headless), context.terminal(), context.options());
    }
}
