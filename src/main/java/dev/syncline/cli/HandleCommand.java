package dev.syncline.cli;

import dev.syncline.cli.output.RunOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Json;
import dev.syncline.engine.Run;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a product another handle. */
@Command(
        name = "handle",
        description = "Changes a handle, with a redirect from the old one. No sync does so by itself.")
final class HandleCommand extends HomeCommand {
    @Parameters(index = "0", paramLabel = "K", description = "The product: its key, a SKU, handle or id.")
    private String product = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The new handle.")
    private String handle = "";

    @Option(names = "--shop", paramLabel = "NAME", description = "The shop; the only one else.")
    private Optional<String> shop = Optional.empty();

    HandleCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run(Workplace workplace) throws InterruptedException {
        endUnfinished(workplace);
        Optional<Run> run;
        try (RunWatch watch = watch()) {
            run = workplace.services().products().handle(workplace.actor(), shop, product, handle, watch);
        }
        if (run.isEmpty()) {
            output().result(
                            Json.object().put("handle", handle),
                            List.of("The product is not in the shop yet; it will be created with this handle."));
            return ExitCode.DONE;
        }
        output().result(RunOutput.json(run.get()), RunOutput.lines(run.get()));
        return RunOutput.code(run.get());
    }
}
