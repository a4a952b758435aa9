package dev.syncline.wiring;

import dev.syncline.engine.FeedReport;
import dev.syncline.engine.FeedRequest;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunKind;
import dev.syncline.engine.RunListener;
import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopPort;
import dev.syncline.rules.Strategy;
import dev.syncline.sample.SampleFeed;
import dev.syncline.service.Actor;
import dev.syncline.service.NewShop;
import dev.syncline.service.Role;
import dev.syncline.service.SyncCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What happens in the demo, told as it goes: a first sync, edits on both sides, and a sync that leaves decisions. */
final class DemoStory {
    /** Products that the merchant had in the shop before we came. */
    private static final int SEEDED = 24;

    private static final Actor ACTOR = new Actor("demo", Role.ADMINISTRATOR);

    private final Graph graph;
    private final Consumer<String> say;

    DemoStory(Graph graph, Consumer<String> say) {
        this.graph = graph;
        this.say = say;
    }

    /** Tells the story with this many products; returns the last run. */
    Run tell(int products) throws IOException {
        Shop shop = openShop();
        importDay(products, 1);
        Run first = sync(RunKind.FULL, Optional.empty());
        say.accept("First sync: " + first.tally().created() + " products created, "
                + first.tally().parked() + " parked.");
        ShopPort port = graph.shops().to(shop);
        int edits = new DemoMerchant(graph.store(), port).work(shop, SampleFeed.merchantEdits(products));
        say.accept("The merchant edited " + edits + " fields in the shop.");
        importDay(products, 2);
        return sync(RunKind.INCREMENTAL, Optional.of(Strategy.MANUAL_REVIEW));
    }

    private Shop openShop() throws IOException {
        SandboxChild child = graph.demoShop().begin(SEEDED);
        char[] token = child.token();
        try {
            Shop shop = graph.services()
                    .shops()
                    .add(ACTOR, new NewShop(DemoShop.NAME, child.domain(), Optional.of(child.url())), token);
            say.accept("A sandbox shop listens at " + child.url() + "; its merchant has " + SEEDED
                    + " products of their own in it.");
            return shop;
        } finally {
            Arrays.fill(token, '\0');
        }
    }

    private void importDay(int products, int day) throws IOException {
        Path folder = graph.home().folder().resolve("feeds");
        OwnerOnly.createFolder(folder);
        Path file = folder.resolve("sample-day" + day + ".csv");
        SampleFeed.write(file, products, day);
        FeedReport report =
                graph.services().feeds().importFile(ACTOR, FeedRequest.of(file), Optional.empty(), false, rows -> {});
        report.holds().forEach(say);
        say.accept("The supplier's file of day " + day + ": " + report.created() + " products new, " + report.changed()
                + " changed, " + report.removed() + " gone.");
    }

    private Run sync(RunKind kind, Optional<Strategy> strategy) {
        return graph.services()
                .syncs()
                .run(
                        ACTOR,
                        new SyncCommand(Optional.empty(), kind, List.of(), Optional.empty(), false, strategy, true),
                        RunListener.NONE);
    }
}
