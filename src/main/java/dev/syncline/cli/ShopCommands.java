package dev.syncline.cli;

import dev.syncline.cli.output.ShopOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Json;
import dev.syncline.cli.terminal.Listing;
import dev.syncline.engine.ShopFacts;
import dev.syncline.engine.ShopUnreachable;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done with registered shops. */
final class ShopCommands {
    private ShopCommands() {}

    /** The commands, without the one that registers. */
    static List<HomeCommand> all(CommandContext context) {
        return List.of(
                new Test(context),
                new Shops(context),
                new Remove(context),
                new ShopRotateCommand(context),
                new Stop(context),
                new Start(context));
    }

    /** A command about one shop. */
    private abstract static class OfShop extends HomeCommand {
        @Parameters(paramLabel = "NAME", description = "The shop.")
        private String name = "";

        OfShop(CommandContext context) {
            super(context);
        }

        String name() {
            return name;
        }

        ExitCode done(String sentence) {
            output().result(Json.object().put("shop", name), List.of(sentence));
            return ExitCode.DONE;
        }
    }

    @Command(name = "test", description = "Says whether a shop answers, what it allows and what it lacks.")
    private static final class Test extends OfShop {
        Test(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            try {
                ShopFacts facts = workplace.services().shops().test(workplace.actor(), name());
                output().result(ShopOutput.json(facts), ShopOutput.lines(facts));
                return ExitCode.DONE;
            } catch (ShopUnreachable e) {
                output().result(ShopOutput.unreachable(), List.of());
                throw e;
            }
        }
    }

    @Command(name = "list", description = "Lists the shops with their settings.")
    private static final class Shops extends HomeCommand {
        Shops(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            try (Listing listing = output().listing(ShopOutput.headings())) {
                workplace
                        .services()
                        .shops()
                        .list(workplace.actor())
                        .forEach(shop -> listing.row(ShopOutput.json(shop), ShopOutput.cells(shop)));
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "remove",
            description = "Forgets a shop and all that is known of it. The shop itself is not touched.")
    private static final class Remove extends OfShop {
        Remove(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            workplace.services().shops().remove(workplace.actor(), name());
            return done("Shop " + name() + " is forgotten.");
        }
    }

    @Command(name = "stop", description = "Stops everything about a shop at once, until it is started again.")
    private static final class Stop extends OfShop {
        @Option(
                names = "--why",
                required = true,
                paramLabel = "W",
                description = "The reason, which is kept and shown.")
        private String why = "";

        Stop(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            workplace.services().shops().stop(workplace.actor(), name(), why);
            return done("Shop " + name() + " is stopped.");
        }
    }

    @Command(name = "start", description = "Lets a stopped shop work again.")
    private static final class Start extends OfShop {
        Start(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            workplace.services().shops().start(workplace.actor(), name());
            return done("Shop " + name() + " is started.");
        }
    }
}
