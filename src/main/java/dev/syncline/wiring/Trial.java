package dev.syncline.wiring;

import dev.syncline.sample.SampleFeed;
import dev.syncline.service.TrialPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/** The demo's sandbox shop and sample feed, for a home that was made by hand. */
record Trial(Home home, DemoShop shop) implements TrialPort {
    private static final int SEEDED = 24;
    private static final int PRODUCTS = 300;

    @Override
    public TrialShop begin(Consumer<char[]> token) {
        try {
            SandboxChild child = shop.begin(SEEDED);
            char[] secret = child.token();
            token.accept(secret);
            Arrays.fill(secret, '\0');
            return new TrialShop(DemoShop.NAME, child.domain(), child.url());
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox shop did not start: " + e.getMessage(), e);
        }
    }

    @Override
    public Path feed() {
        try {
            Path folder = home.folder().resolve("feeds");
            OwnerOnly.createFolder(folder);
            Path file = folder.resolve("sample-day1.csv");
            SampleFeed.write(file, PRODUCTS, 1);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The sample feed could not be written: " + e.getMessage(), e);
        }
    }
}
