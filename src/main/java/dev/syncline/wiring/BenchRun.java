package dev.syncline.wiring;

import dev.syncline.bench.BulkParsing;
import dev.syncline.bench.FeedParsing;
import dev.syncline.bench.Figures;
import dev.syncline.bench.FirstSync;
import dev.syncline.bench.Parsed;
import dev.syncline.cli.BenchLauncher;
import dev.syncline.cli.output.BenchFound;
import dev.syncline.shopify.ShopifySettings;
import dev.syncline.shopify.ShopifyShop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs benchmarks in a folder of their own, which is removed again. */
final class BenchRun implements BenchLauncher {
    private final InstantSource clock;

    BenchRun(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public BenchFound firstSync(Wanted wanted, Consumer<String> remarks) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("syncline-bench");
        Figures figures = new FirstSync(folder, remarks).run(wanted.products(), wanted.feed(), wanted.next());
        // What went wrong is still to be read where it did not come this far.
        remove(folder);
        return new BenchFound(
                figures.name(),
                figures.input(),
                figures.machine(),
                figures.steps().stream()
                        .map(step -> new BenchFound.Step(
                                step.step(),
                                step.seconds(),
                                OptionalDouble.of(step.cpuSeconds()),
                                Optional.of(step.said())))
                        .toList(),
                figures.ratios().stream()
                        .map(ratio -> new BenchFound.Ratio(
                                ratio.step(), ratio.baseline(), ratio.most(), ratio.ofSeconds(), ratio.ofCpuSeconds()))
                        .toList());
    }

    @Override
    public BenchFound parseFeed(Path feed) throws IOException {
        Parsed parsed = FeedParsing.parse(feed);
        return baseline("parse-feed", parsed.lines() + " rows, " + parsed.parts() + " cells", parsed);
    }

    @Override
    public BenchFound readBulk(URI endpoint, char[] token) throws IOException {
        try (ShopifyShop shop = ShopifyShop.open(ShopifySettings.of(endpoint), token::clone, clock)) {
            Parsed parsed = BulkParsing.parse(shop::openBulk);
            return baseline("read-bulk", parsed.lines() + " lines, " + parsed.parts() + " tokens", parsed);
        }
    }

    private static BenchFound baseline(String name, String input, Parsed parsed) {
        return new BenchFound(
                name,
                input,
                "Java " + System.getProperty("java.version"),
                List.of(new BenchFound.Step("parse", parsed.seconds(), OptionalDouble.empty(), Optional.empty())),
                List.of());
    }

    private static void remove(Path root) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
