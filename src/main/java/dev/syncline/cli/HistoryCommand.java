package dev.syncline.cli;

import dev.syncline.cli.output.HistoryOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Listing;
import dev.syncline.model.RunId;
import dev.syncline.service.HistoryService.Query;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what was changed, when and by whom. */
@Command(name = "history", description = "Shows what was changed, when and by whom, the newest first.")
final class HistoryCommand extends HomeCommand {
    @Option(names = "--shop", paramLabel = "NAME", description = "The shop of the product; the only one else.")
    private Optional<String> shop = Optional.empty();

    @Option(names = "--product", paramLabel = "K", description = "Of one product: its key, a SKU, handle or id.")
    private Optional<String> product = Optional.empty();

    @Option(names = "--run", paramLabel = "N", description = "Of one run.")
    private Optional<Long> run = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "T",
            description = "From this moment on: 2026-10-31, 2026-10-31T18:00 or 2026-10-31T18:00:00Z.")
    private Optional<Instant> since = Optional.empty();

    @Option(names = "--most", paramLabel = "N", description = "So many entries at the most.")
    private Optional<Integer> most = Optional.empty();

    HistoryCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run(Workplace workplace) {
        Query query = new Query(shop, product, run.map(RunId::new), since, most.orElse(Integer.MAX_VALUE));
        try (Listing listing = output().listing(HistoryOutput.headings())) {
            workplace
                    .services()
                    .history()
                    .forEach(
                            workplace.actor(),
                            query,
                            entry -> listing.row(HistoryOutput.json(entry), HistoryOutput.cells(entry)));
        }
        return ExitCode.DONE;
    }
}
