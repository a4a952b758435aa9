package dev.syncline.cli;

import dev.syncline.cli.output.FeedOutput;
import dev.syncline.cli.output.RejectOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Listing;
import dev.syncline.engine.FeedReport;
import dev.syncline.engine.FeedRequest;
import dev.syncline.engine.RejectsPort.Quarantine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done with rows that were refused. */
final class RejectCommands {
    private RejectCommands() {}

    static List<HomeCommand> all(CommandContext context) {
        return List.of(new Rejects(context), new Export(context), new Replay(context));
    }

    @Command(name = "list", description = "Lists the feeds that rows were refused from, or the rows of one of them.")
    private static final class Rejects extends HomeCommand {
        @Parameters(arity = "0..1", paramLabel = "ID", description = "Of which feed to list the rows.")
        private Optional<String> id = Optional.empty();

        Rejects(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            var rejects = workplace.services().rejects();
            if (id.isEmpty()) {
                try (Listing listing = output().listing(RejectOutput.headings())) {
                    rejects.list(workplace.actor())
                            .forEach(found -> listing.row(RejectOutput.json(found), RejectOutput.cells(found)));
                }
                return ExitCode.DONE;
            }
            Quarantine quarantine = rejects.get(workplace.actor(), id.get());
            try (Listing listing = output().listing(RejectOutput.rowHeadings())) {
                rejects.forEach(
                        workplace.actor(),
                        quarantine,
                        found -> listing.row(RejectOutput.json(found), RejectOutput.cells(found)));
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "export",
            description = "Writes refused rows to a file in the supplier's own layout, with line and reasons before"
                    + " each row.")
    private static final class Export extends HomeCommand {
        @Parameters(
                index = "0",
                paramLabel = "ID",
                description = "The refused rows, as 'feed rejects list' names them.")
        private String id = "";

        @Parameters(index = "1", paramLabel = "FILE", description = "A file that is not there yet.")
        private Path file = Path.of("");

        Export(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            Quarantine quarantine = workplace.services().rejects().get(workplace.actor(), id);
            Path target = terminal().resolve(file);
            workplace.services().rejects().export(workplace.actor(), quarantine, target);
            output().result(
                            RejectOutput.json(quarantine).put("file", target.toString()),
                            List.of(quarantine.rejected() + " rows are in " + target
                                    + ". Correct them there, and import them with 'feed rejects replay " + file
                                    + "'."));
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "replay",
            description = "Imports refused rows again, once they are corrected. Only what they list is changed.")
    private static final class Replay extends HomeCommand {
        @Parameters(paramLabel = "FILE|ID", description = "The corrected file, or the rows as they were refused.")
        private String what = "";

        @Option(names = "--shop", paramLabel = "NAME", description = "The shop; the only one else.")
        private Optional<String> shop = Optional.empty();

        @Option(names = "--mapping", paramLabel = "M", description = "The mapping, where it is not to be recognised.")
        private Optional<String> mapping = Optional.empty();

        @Option(names = "--yes", description = "Approve what the guards would hold.")
        private boolean yes;

        Replay(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) throws InterruptedException {
            Path file = terminal().resolve(Path.of(what));
            Optional<String> by = mapping;
            if (!Files.exists(file)) {
                Quarantine quarantine = workplace.services().rejects().get(workplace.actor(), what);
                file = quarantine.file();
                by = mapping.or(() -> Optional.of(quarantine.mapping().replaceFirst("@\\d+$", "")));
            }
            endUnfinished(workplace);
            FeedRequest request = new FeedRequest(file, by, Optional.empty(), Optional.empty(), Optional.empty(), true);
            FeedReport report = workplace.services().feeds().importFile(workplace.actor(), request, shop, yes, _ -> {});
            output().result(FeedOutput.json(report), FeedOutput.lines(report));
            return FeedOutput.code(report);
        }
    }
}
