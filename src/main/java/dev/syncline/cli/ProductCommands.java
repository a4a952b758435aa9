package dev.syncline.cli;

import dev.syncline.cli.output.ProductOutput;
import dev.syncline.cli.output.WhyOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Listing;
import dev.syncline.model.ProductStanding;
import dev.syncline.service.ProductService;
import dev.syncline.service.Why;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done with products. */
final class ProductCommands {
    private ProductCommands() {}

    static List<HomeCommand> all(CommandContext context) {
        return List.of(new Show(context), new Reason(context), new Products(context));
    }

    @Command(name = "show", description = "Shows both sides of a product and what was agreed.")
    private static final class Show extends HomeCommand {
        @Parameters(paramLabel = "K", description = "The product: its key, a SKU, handle or id.")
        private String product = "";

        @Option(names = "--shop", paramLabel = "NAME", description = "The shop; the only one else.")
        private Optional<String> shop = Optional.empty();

        Show(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            ProductService.Shown shown = workplace.services().products().show(workplace.actor(), shop, product);
            output().result(ProductOutput.json(shown), ProductOutput.lines(shown));
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "why",
            description = "Says what the next sync will do to a product, and which mode, owner, rule or guard decides"
                    + " it.")
    private static final class Reason extends HomeCommand {
        @Parameters(paramLabel = "K", description = "The product: its key, a SKU, handle or id.")
        private String product = "";

        @Option(names = "--shop", paramLabel = "NAME", description = "The shop; the only one else.")
        private Optional<String> shop = Optional.empty();

        Reason(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            Why why = workplace.services().products().why(workplace.actor(), shop, product);
            output().result(WhyOutput.json(why), WhyOutput.lines(why));
            return ExitCode.DONE;
        }
    }

    @Command(name = "list", description = "Lists products and where they stand.")
    private static final class Products extends HomeCommand {
        @Option(
                names = "--state",
                paramLabel = "S",
                description = "Only those that are in-sync, changed-local, changed-remote, changed-both, conflict,"
                        + " unlinked, candidate, ignored, orphan or error.")
        private Optional<ProductStanding> standing = Optional.empty();

        @Option(names = "--shop", paramLabel = "NAME", description = "The shop; the only one else.")
        private Optional<String> shop = Optional.empty();

        Products(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            try (Listing listing = output().listing(ProductOutput.headings())) {
                workplace
                        .services()
                        .products()
                        .forEach(
                                workplace.actor(),
                                shop,
                                standing,
                                shown -> listing.row(ProductOutput.row(shown), ProductOutput.cells(shown)));
            }
            return ExitCode.DONE;
        }
    }
}
