package dev.syncline.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** All commands, by name. */
final class CommandTree {
    private final CommandContext context;
    private final Launchers launchers;

    private CommandTree(CommandContext context, Launchers launchers) {
        this.context = context;
        this.launchers = launchers;
    }

    /** The commands, made to run in this context. */
    static CommandLine build(CommandContext context, Launchers launchers) {
        return new CommandTree(context, launchers).root();
    }

    private CommandLine root() {
        CommandSpec spec = CommandSpec.forAnnotatedObject(context.options()).name("syncline");
        spec.usageMessage()
                .description(
                        "Keeps a supplier catalogue and a Shopify shop in agreement. Without a command it opens the"
                                + " console.")
                .footer("Exit codes: 0 done, 1 failed or cancelled, 2 wrong usage or invalid input, 3 done but"
                        + " operations are parked or rows were rejected, 4 stopped for approval, 5 not permitted,"
                        + " 6 shop or store unreachable, 130 interrupted.")
                .width(100)
                .sortOptions(false);
        CommandLine root = new CommandLine(spec);
        addWork(root);
        addSettings(root);
        UnbuiltCommands.ofTheRoot().forEach(command -> add(root, command));
        // At the end, as it is passed on to the commands that are there.
        Words.teach(root);
        return root;
    }

    private void addWork(CommandLine root) {
        add(root, new CommandLine(new DemoCommand(context, launchers.demo())));
        add(root, new CommandLine(new SandboxCommand(context, launchers.sandbox())));
        add(root, new CommandLine(new BenchCommand(context, launchers.bench())));
        CommandLine feed = group(root, "feed", "Reads supplier feeds.", lines(FeedCommands.all(context)));
        group(feed, "mapping", "How the columns of a feed become fields.", UnbuiltCommands.ofFeedMapping());
        group(feed, "rejects", "Rows that could not be read.", UnbuiltCommands.ofFeedRejects());
        add(root, new CommandLine(new SyncRunCommand(context)));
        group(root, "plan", "Shows and applies plans.", lines(PlanCommands.all(context)));
        group(root, "run", "Lists runs and steers them.", RunCommands.all(context));
        group(root, "conflict", "Lists and decides conflicts.", lines(ConflictCommands.all(context)));
        group(root, "queue", "Lists operations and steers them.", QueueCommands.all(context));
        CommandLine product = group(
                root, "product", "Shows products and what will happen to them.", lines(ProductCommands.all(context)));
        lines(ExemptionCommands.all(context)).forEach(command -> add(product, command));
        add(product, new CommandLine(new HandleCommand(context)));
        add(root, new CommandLine(new HistoryCommand(context)));
        add(root, new CommandLine(new ServeCommand(context, launchers.serve())));
        group(
                root,
                "webhook",
                "Lists what the shops have sent, and works it off again.",
                lines(WebhookCommands.all(context)));
    }

    private void addSettings(CommandLine root) {
        CommandLine shop = group(
                root,
                "shop",
                "Registers shops and says how they are treated.",
                List.of(new CommandLine(new ShopAddCommand(context))));
        lines(ShopCommands.all(context)).forEach(command -> add(shop, command));
        lines(ShopPolicyCommands.all(context)).forEach(command -> add(shop, command));
        group(root, "rule", "Says how conflicts are decided.", lines(RuleCommands.all(context)));
        group(root, "config", "Shows and changes settings.", lines(ConfigCommands.all(context)));
        group(root, "audit", "The audit log.", List.of(UnbuiltCommands.auditVerify()));
        group(root, "user", "Who may do what.", UnbuiltCommands.ofUser());
        group(root, "category", "How category paths become collections.", UnbuiltCommands.ofCategory());
        group(root, "migrate", "Helps to move from file-based scripts.", List.of(UnbuiltCommands.migrateCompare()));
    }

    private static List<CommandLine> lines(List<HomeCommand> commands) {
        return commands.stream().map(CommandLine::new).toList();
    }

    /** A command that only holds others. Built from the root down, as options are inherited when a command is added. */
    private static CommandLine group(CommandLine parent, String name, String description, List<CommandLine> commands) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description);
        CommandLine group = new CommandLine(spec);
        add(parent, group);
        commands.forEach(command -> add(group, command));
        return group;
    }

    private static void add(CommandLine parent, CommandLine command) {
        command.getCommandSpec().usageMessage().width(100).sortOptions(false);
        parent.addSubcommand(command);
    }
}
