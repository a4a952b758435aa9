package dev.syncline.cli;

import dev.syncline.cli.output.SettingOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Listing;
import dev.syncline.service.ConfigService;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What is done with settings. */
final class ConfigCommands {
    private ConfigCommands() {}

    static List<HomeCommand> all(CommandContext context) {
        return List.of(new Settings(context), new Get(context), new Change(context));
    }

    @Command(name = "list", description = "Lists the settings with their values; guards are the keys guard.*.")
    private static final class Settings extends HomeCommand {
        Settings(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            try (Listing listing = output().listing(SettingOutput.headings())) {
                workplace
                        .services()
                        .config()
                        .list(workplace.actor())
                        .forEach(shown -> listing.row(SettingOutput.json(shown), SettingOutput.cells(shown)));
            }
            return ExitCode.DONE;
        }
    }

    @Command(name = "get", description = "Prints the value of a setting.")
    private static final class Get extends HomeCommand {
        @Parameters(paramLabel = "KEY", description = "The setting.")
        private String key = "";

        Get(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            ConfigService.Shown shown = workplace.services().config().get(workplace.actor(), key);
            output().result(SettingOutput.json(shown), List.of(shown.value()));
            return ExitCode.DONE;
        }
    }

    @Command(name = "set", description = "Changes a setting; without a value it goes back to its default.")
    private static final class Change extends HomeCommand {
        @Parameters(index = "0", paramLabel = "KEY", description = "The setting.")
        private String key = "";

        @Parameters(index = "1", arity = "0..1", paramLabel = "VALUE", description = "The value.")
        private Optional<String> value = Optional.empty();

        Change(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            ConfigService.Shown shown = workplace.services().config().set(workplace.actor(), key, value);
            output().result(SettingOutput.json(shown), List.of(key + " is " + shown.value() + "."));
            return ExitCode.DONE;
        }
    }
}
