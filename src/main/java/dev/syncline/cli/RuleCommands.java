package dev.syncline.cli;

import dev.syncline.cli.output.RuleOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Json;
import dev.syncline.cli.terminal.Listing;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.rules.Rule;
import dev.syncline.rules.Strategy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done with rules. */
final class RuleCommands {
    private RuleCommands() {}

    static List<HomeCommand> all(CommandContext context) {
        return List.of(new Add(context), new Rules(context), new Remove(context));
    }

    @Command(
            name = "add",
            description =
                    "Adds a rule that says how conflicts are decided. The most specific rule wins: product, category,"
                            + " vendor, shop; within it field, group; then the newest.")
    private static final class Add extends HomeCommand {
        @Option(
                names = "--strategy",
                required = true,
                paramLabel = "X",
                description = "ETILIZE_PRIORITY, SHOPIFY_PRIORITY, MANUAL_REVIEW, MERGE_FIELDS or TIMESTAMP_BASED.")
        private Strategy strategy = Strategy.MANUAL_REVIEW;

        @Option(names = "--shop", paramLabel = "S", description = "In this shop only.")
        private Optional<String> shop = Optional.empty();

        @ArgGroup
        private Products products = new Products();

        @ArgGroup
        private Fields fields = new Fields();

        /** Which products: one way or another. */
        static final class Products {
            @Option(names = "--product", paramLabel = "K", description = "For the product with this key.")
            private Optional<String> product = Optional.empty();

            @Option(names = "--vendor", paramLabel = "V", description = "For the products of this vendor.")
            private Optional<String> vendor = Optional.empty();

            @Option(names = "--category", paramLabel = "C", description = "For this category and those below.")
            private Optional<String> category = Optional.empty();
        }

        /** Which fields: one way or the other. */
        static final class Fields {
            @Option(names = "--field", paramLabel = "F", description = "For this field.")
            private Optional<Field> field = Optional.empty();

            @Option(names = "--group", paramLabel = "G", description = "For this group of fields.")
            private Optional<FieldGroup> group = Optional.empty();
        }

        Add(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            Instant now = workplace.clock().instant();
            Rule rule = workplace
                    .services()
                    .rules()
                    .add(
                            workplace.actor(),
                            new Rule(
                                    Optional.empty(),
                                    strategy,
                                    shop,
                                    products.product,
                                    products.vendor,
                                    products.category,
                                    fields.field,
                                    fields.group,
                                    now));
            output().result(RuleOutput.json(rule), List.of("Rule " + rule.id().orElseThrow() + " is added."));
            return ExitCode.DONE;
        }
    }

    @Command(name = "list", description = "Lists the rules.")
    private static final class Rules extends HomeCommand {
        Rules(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            try (Listing listing = output().listing(RuleOutput.headings())) {
                workplace
                        .services()
                        .rules()
                        .list(workplace.actor())
                        .forEach(rule -> listing.row(RuleOutput.json(rule), RuleOutput.cells(rule)));
            }
            return ExitCode.DONE;
        }
    }

    @Command(name = "remove", description = "Removes a rule.")
    private static final class Remove extends HomeCommand {
        @Parameters(paramLabel = "ID", description = "The number of the rule.")
        private long rule;

        Remove(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            workplace.services().rules().remove(workplace.actor(), rule);
            output().result(Json.object().put("rule", rule), List.of("Rule " + rule + " is removed."));
            return ExitCode.DONE;
        }
    }
}
