package dev.syncline.cli;

import dev.syncline.cli.output.ShopOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.compare.FirstAgreement;
import dev.syncline.engine.Shop;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.rules.Mode;
import dev.syncline.rules.Ownership;
import dev.syncline.rules.StockMode;
import dev.syncline.service.Actor;
import dev.syncline.service.ShopService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How the products and fields of a shop are treated. */
final class ShopPolicyCommands {
    private ShopPolicyCommands() {}

    static List<HomeCommand> all(CommandContext context) {
        return List.of(new Switches(context), new SetMode(context), new Own(context), new Adopt(context));
    }

    /** A command that changes a shop's settings and shows what they are now. */
    private abstract static class Change extends HomeCommand {
        @Parameters(index = "0", paramLabel = "NAME", description = "The shop.")
        private String name = "";

        Change(CommandContext context) {
            super(context);
        }

        abstract Shop change(ShopService shops, Actor actor, String shop);

        @Override
        public ExitCode run(Workplace workplace) {
            Shop shop = change(workplace.services().shops(), workplace.actor(), name);
            output().result(ShopOutput.json(shop), List.of("Shop " + shop.name() + " is changed."));
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "set",
            description = "Sets how stock, products that are only in the shop, and products that left the catalogue are"
                    + " treated.")
    private static final class Switches extends Change {
        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "KEY=VALUE",
                description = "stock=supplier|shop|additive, orphans=leave|pull, delete=archive|delete.")
        private Map<String, String> settings = new LinkedHashMap<>();

        Switches(CommandContext context) {
            super(context);
        }

        @Override
        Shop change(ShopService shops, Actor actor, String shop) {
            settings.forEach(Switches::check);
            Shop changed = null;
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                String value = setting.getValue();
                changed = switch (setting.getKey()) {
                    case "orphans" -> shops.orphans(actor, shop, value.equals("pull"));
                    case "stock" -> shops.stock(actor, shop, StockMode.of(value).orElseThrow());
                    default -> shops.deletion(actor, shop, value.equals("delete"));
                };
            }
            if (changed == null) {
                throw new Failure(ExitCode.USAGE, "Nothing is set. Write KEY=VALUE.");
            }
            return changed;
        }

        private static void check(String key, String value) {
            switch (key + "=" + value) {
                case "orphans=leave",
                        "orphans=pull",
                        "delete=archive",
                        "delete=delete",
                        "stock=supplier",
                        "stock=shop",
                        "stock=additive" -> {}
                default ->
                    throw new Failure(
                            ExitCode.USAGE,
                            "'" + key + "=" + value + "' cannot be set. There are stock=supplier|shop|additive,"
                                    + " orphans=leave|pull and delete=archive|delete.");
            }
        }
    }

    @Command(
            name = "mode",
            description = "Sets whether a group of fields, or all, is left out, only compared, or synced.")
    private static final class SetMode extends Change {
        @Option(names = "--group", paramLabel = "G", description = "One group of fields; all else.")
        private Optional<FieldGroup> group = Optional.empty();

        @Parameters(index = "1", paramLabel = "MODE", description = "off, monitor or sync.")
        private Mode mode = Mode.SYNC;

        SetMode(CommandContext context) {
            super(context);
        }

        @Override
        Shop change(ShopService shops, Actor actor, String shop) {
            return shops.mode(actor, shop, group, mode);
        }
    }

    @Command(name = "own", description = "Sets who owns a group or field: its direction, and who decides conflicts.")
    private static final class Own extends Change {
        @ArgGroup(multiplicity = "1")
        private Scope scope = new Scope();

        /** What is owned: one or the other. */
        static final class Scope {
            @Option(names = "--group", paramLabel = "G", description = "A group of fields.")
            private Optional<FieldGroup> group = Optional.empty();

            @Option(names = "--field", paramLabel = "F", description = "A field.")
            private Optional<Field> field = Optional.empty();
        }

        @Parameters(index = "1", paramLabel = "OWNER", description = "supplier, shop, ask, both or fill.")
        private Ownership owner = Ownership.BOTH;

        Own(CommandContext context) {
            super(context);
        }

        @Override
        Shop change(ShopService shops, Actor actor, String shop) {
            return scope.field
                    .map(field -> shops.own(actor, shop, field, owner))
                    .orElseGet(() -> shops.own(actor, shop, scope.group.orElseThrow(), owner));
        }
    }

    @Command(
            name = "adopt",
            description = "Sets how differences are treated that are found when a product is first linked.")
    private static final class Adopt extends Change {
        @Option(names = "--group", paramLabel = "G", description = "One group of fields; all else.")
        private Optional<FieldGroup> group = Optional.empty();

        @Parameters(index = "1", paramLabel = "HOW", description = "accept, supplier, shop or ask.")
        private FirstAgreement how = FirstAgreement.ACCEPT;

        Adopt(CommandContext context) {
            super(context);
        }

        @Override
        Shop change(ShopService shops, Actor actor, String shop) {
            return shops.adopt(actor, shop, group, how);
        }
    }
}
