package dev.syncline.cli;

import dev.syncline.cli.output.WebhookOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Json;
import dev.syncline.cli.terminal.Listing;
import dev.syncline.engine.Shop;
import dev.syncline.model.ShopId;
import dev.syncline.service.webhook.WebhookState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done with received webhooks. */
final class WebhookCommands {
    private WebhookCommands() {}

    static List<HomeCommand> all(CommandContext context) {
        return List.of(new Webhooks(context), new Replay(context));
    }

    @Command(
            name = "list",
            description = "Lists the webhooks that were received and what became of them, the newest first.")
    private static final class Webhooks extends HomeCommand {
        @Option(names = "--shop", paramLabel = "NAME", description = "Of this shop only.")
        private Optional<String> shop = Optional.empty();

        @Option(
                names = "--state",
                paramLabel = "STATE",
                description = "Only those that are waiting, done, ignored, or need attention.")
        private Optional<WebhookState> state = Optional.empty();

        @Option(
                names = "--most",
                paramLabel = "N",
                defaultValue = "200",
                description = "So many at most; ${DEFAULT-VALUE} else.")
        private int most;

        Webhooks(CommandContext context) {
            super(context);
        }

        @Override
        public void check() {
            if (most < 1) {
                throw new IllegalArgumentException("--most is 1 or more.");
            }
        }

        @Override
        public ExitCode run(Workplace workplace) {
            Map<ShopId, String> names = new HashMap<>();
            for (Shop each : workplace.services().shops().list(workplace.actor())) {
                names.put(each.id(), each.name());
            }
            try (Listing listing = output().listing(WebhookOutput.headings())) {
                workplace.services().webhooks().forEach(workplace.actor(), shop, state, most, webhook -> {
                    String name = names.getOrDefault(webhook.shop(), "");
                    listing.row(WebhookOutput.json(webhook, name), WebhookOutput.cells(webhook, name));
                });
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "replay",
            description = "Works webhooks off once more: their products are read anew, and what follows is done.")
    private static final class Replay extends HomeCommand {
        @Parameters(paramLabel = "ID", arity = "1..*", description = "The numbers of webhooks.")
        private List<Long> webhooks = new ArrayList<>();

        Replay(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            for (long webhook : webhooks) {
                workplace.services().webhooks().replay(workplace.actor(), webhook);
            }
            workplace.services().webhooks().workOff(workplace.actor());
            try (Listing listing = output().listing("Webhook")) {
                for (long webhook : webhooks) {
                    listing.row(Json.object().put("webhook", webhook), List.of(Long.toString(webhook)));
                }
            }
            return ExitCode.DONE;
        }
    }
}
