package dev.syncline.cli;

import dev.syncline.cli.output.FeedOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.ProgressLine;
import dev.syncline.engine.FeedReport;
import dev.syncline.engine.FeedRequest;
import dev.syncline.engine.FeedSurvey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done with supplier feeds. */
final class FeedCommands {
    private FeedCommands() {}

    static List<HomeCommand> all(CommandContext context) {
        return List.of(new Import(context), new Preview(context));
    }

    /** A file, and what a person says about it. */
    static final class FileOptions {
        @Parameters(paramLabel = "FILE|DIR", description = "The feed. Its format is recognised by its content.")
        private Path file = Path.of("");

        @Option(names = "--mapping", paramLabel = "M", description = "The mapping from columns to fields.")
        private Optional<String> mapping = Optional.empty();

        @Option(
                names = "--format",
                paramLabel = "F",
                description = "The format, where it is not to be recognised: csv, json-lines, xlsx, etilize-tables.")
        private Optional<String> format = Optional.empty();

        @Option(names = "--encoding", paramLabel = "E", description = "The character encoding, such as windows-1252.")
        private Optional<String> encoding = Optional.empty();

        @Option(names = "--delimiter", paramLabel = "D", description = "The delimiter: one character, or tab.")
        private Optional<String> delimiter = Optional.empty();

        FeedRequest request(CommandContext context) {
            return new FeedRequest(context.terminal().resolve(file), mapping, format, encoding, delimiter);
        }
    }

    @Command(name = "import", description = "Reads a feed into the catalogue of a shop. Nothing is sent to the shop.")
    private static final class Import extends HomeCommand {
        private final CommandContext context;

        @Mixin
        private FileOptions file = new FileOptions();

        @Option(names = "--shop", paramLabel = "NAME", description = "The shop; the only one else.")
        private Optional<String> shop = Optional.empty();

        @Option(names = "--yes", description = "Approve what the guards would hold.")
        private boolean yes;

        Import(CommandContext context) {
            super(context);
            this.context = context;
        }

        @Override
        public ExitCode run(Workplace workplace) throws InterruptedException {
            endUnfinished(workplace);
            FeedReport report;
            try (ProgressLine line = output().progress()) {
                report = workplace
                        .services()
                        .feeds()
                        .importFile(
                                workplace.actor(),
                                file.request(context),
                                shop,
                                yes,
                                count -> line.show(() -> "Reading " + file.file.getFileName() + ": " + count));
            }
            output().result(FeedOutput.json(report), FeedOutput.lines(report));
            return FeedOutput.code(report);
        }
    }

    @Command(name = "preview", description = "Shows how a feed would be read. Nothing is changed.")
    private static final class Preview extends HomeCommand {
        private final CommandContext context;

        @Mixin
        private FileOptions file = new FileOptions();

        Preview(CommandContext context) {
            super(context);
            this.context = context;
        }

        @Override
        public ExitCode run(Workplace workplace) {
            FeedSurvey survey = workplace.services().feeds().preview(workplace.actor(), file.request(context), _ -> {});
            output().result(FeedOutput.json(survey), FeedOutput.lines(survey));
            return FeedOutput.code(survey);
        }
    }
}
