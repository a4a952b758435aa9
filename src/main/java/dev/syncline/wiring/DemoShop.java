package dev.syncline.wiring;

import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopUnreachable;
import dev.syncline.model.Sentence;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox shop that belongs to a demo's home: started when it is first needed, with what it held when it was last
 * stopped, and stopped when the home is closed.
 */
final class DemoShop implements AutoCloseable {
    /** The name under which a demo registers its shop. */
    static final String NAME = "demo-shop";

    private final Path folder;
    private @Nullable SandboxChild child;

    private DemoShop(Path folder) {
        this.folder = folder;
    }

    /** The shop of this home; nothing is started yet. */
    static DemoShop of(Home home) {
        return new DemoShop(home.folder().resolve("sandbox"));
    }

    /** Whether the home is a demo's. */
    boolean exists() {
        return Files.isRegularFile(state());
    }

    /** Starts the shop for the first time, with seeded products. */
    synchronized SandboxChild begin(int seeded) throws IOException {
        OwnerOnly.createFolder(folder);
        SandboxChild started = start(List.of("--products", Integer.toString(seeded)));
        child = started;
        return started;
    }

    /** Where a shop is reached: for the demo's own shop wherever it listens now, for others at their endpoint. */
    URI endpoint(Shop shop) {
        return shop.name().equals(NAME) && exists() ? running().url() : shop.endpoint();
    }

    private synchronized SandboxChild running() {
        SandboxChild known = child;
        if (known == null) {
            try {
                known = start(List.of());
            } catch (IOException e) {
                throw new ShopUnreachable(Sentence.verbatim(String.valueOf(e.getMessage())), false, e);
            }
            child = known;
        }
        return known;
    }

    private SandboxChild start(List<String> content) throws IOException {
        List<String> options = new java.util.ArrayList<>(content);
        options.addAll(List.of("--plan", "unlimited", "--state", state().toString()));
        return SandboxChild.start(folder.resolve("sandbox.log"), options);
    }

    private Path state() {
        return folder.resolve("shop.state");
    }

    @Override
    public synchronized void close() {
        Optional.ofNullable(child).ifPresent(SandboxChild::close);
        child = null;
    }
}
