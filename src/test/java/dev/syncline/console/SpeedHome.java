package dev.syncline.console;

import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.engine.FeedRequest;
import dev.syncline.engine.OpenConflict;
import dev.syncline.engine.Shop;
import dev.syncline.model.Departure;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.model.Replica;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.service.NewShop;
import dev.syncline.testing.FlatFeed;
import dev.syncline.wiring.TestHome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A home with many products of a shop {@code acme}, some of them with a waiting conflict of long descriptions. It is made
 * once, in a folder that is kept, and copied for each measurement.
 */
final class SpeedHome {
    static final String SHOP = "acme";
    private static final String BUSY = "busy";
    private static final Instant SINCE = Instant.parse("2026-11-20T06:00:00Z");
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);
    private static final FieldPath DESCRIPTION = FieldPath.of(Field.DESCRIPTION_HTML);
    private static final int BATCH = 500;
    /** Nobody answers there: what is decided stays decided, and is not written. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    private final TestHome home;
    private final Shop shop;

    private SpeedHome(TestHome home) {
        this.home = home;
        this.shop = home.services().shops().list(TestHome.OWNER).getFirst();
    }

    /** A fresh copy of the home, made first where it is not there yet. */
    static Path copy(Path folder, int products, int conflicts) throws IOException {
        Path seed = folder.resolve("seed-" + products + "-" + conflicts);
        if (!Files.exists(seed)) {
            Path making = folder.resolve("making");
            remove(making);
            try (TestHome home = TestHome.open(making)) {
                home.services()
                        .shops()
                        .add(
                                TestHome.OWNER,
                                new NewShop(SHOP, "acme.example", Optional.of(NOWHERE)),
                                "token".toCharArray());
                new SpeedHome(home).fill(products, conflicts);
            }
            Files.move(making, seed);
        }
        Path copy = folder.resolve("home");
        remove(copy);
        copyAll(seed, copy);
        return copy;
    }

    /** Gives the home a second, empty shop, and a supplier file of lamps to be created there. */
    static void busy(TestHome home, URI url, String token, int lamps) throws IOException {
        home.services()
                .shops()
                .add(TestHome.OWNER, new NewShop(BUSY, "busy.example", Optional.of(url)), token.toCharArray());
        Path file = FlatFeed.of(lamps).write(home.folder().resolve("lamps.csv"));
        home.services().feeds().importFile(TestHome.OWNER, FeedRequest.of(file), Optional.of(BUSY), true, rows -> {});
    }

    static Optional<String> busyShop() {
        return Optional.of(BUSY);
    }

    private void fill(int products, int conflicts) {
        for (int first = 0; first < products; first += BATCH) {
            int from = first;
            home.store().transactions().inTransaction(() -> {
                List<Saving> savings = new ArrayList<>();
                for (int number = from; number < Math.min(from + BATCH, products); number++) {
                    savings.add(new Saving(product(number, number < conflicts), Optional.empty(), Optional.empty()));
                }
                List<ProductId> ids = home.store().catalogue().save(savings);
                for (int number = from; number < Math.min(from + ids.size(), conflicts); number++) {
                    ProductId id = ids.get(number - from);
                    home.store().conflicts().waiting(shop.id(), id, List.of(conflict(id, number)));
                }
                return true;
            });
        }
    }

    private ProductState product(int number, boolean waits) {
        Replica local = side(number, waits, text(number, "a duplex unit and Wi-Fi", "black"));
        Replica remote = side(number, waits, text(number, "a duplex unit", waits ? "anthracite" : "black"));
        return ProductState.fromFeed(shop.id(), key(number), local.fields())
                .withLocal(local)
                .withRemote(waits ? remote : local)
                .withPresence(new Presence(true, true, true))
                .withLink(Link.ADOPTED, Optional.of(new RemoteId("gid://shopify/Product/9" + number)));
    }

    private static Replica side(int number, boolean waits, String text) {
        ProductFields fields = fields(number, text);
        return waits
                ? new Replica(
                        fields,
                        new TreeMap<>(Map.of(DESCRIPTION, Departure.at(Optional.of(Value.text(base(number))), SINCE))))
                : Replica.agreed(fields);
    }

    private static String base(int number) {
        return text(number, "a duplex unit", "black");
    }

    /** Some 3,000 letters, of which a few are different on each side. */
    private static String text(int number, String with, String colour) {
        StringBuilder html = new StringBuilder("<p>Laser printer " + number + " with " + with + ", " + colour + "</p>");
        for (int sentence = 1; sentence <= 25; sentence++) {
            html.append("<p>It prints ")
                    .append(20 + sentence)
                    .append(" pages a minute in ")
                    .append(sentence % 7 == 0 ? colour : "grey")
                    .append(", holds ")
                    .append(sentence * 50)
                    .append(" sheets of paper, and a cartridge lasts a month.</p>");
        }
        return html.toString();
    }

    private static ProductKey key(int number) {
        return new ProductKey("SPEED-" + number);
    }

    private static String title(int number) {
        return "Laser printer " + number + ", 1200 dpi, with the long name that such things have";
    }

    private static ProductFields fields(int number, String description) {
        VariantKey variant = VariantKey.ofSku("SPEED-" + number + "-1");
        Map<FieldPath, Value> values = new TreeMap<>();
        values.put(TITLE, Value.text(title(number)));
        values.put(DESCRIPTION, Value.text(description));
        values.put(FieldPath.of(Field.VENDOR), Value.text("Vendor " + number % 40));
        values.put(FieldPath.of(Field.TAGS), Value.texts("office", "printer"));
        values.put(FieldPath.of(variant, Field.CHOICES), Value.texts("Default Title"));
        values.put(FieldPath.of(variant, Field.SKU), Value.text(variant.text()));
        values.put(FieldPath.of(variant, Field.PRICE), Value.Money.of("12.50"));
        return ProductFields.of(values);
    }

    private OpenConflict conflict(ProductId product, int number) {
        Optional<Value> base = Optional.of(Value.text(base(number)));
        ProductState state = product(number, true);
        return new OpenConflict(
                Optional.empty(),
                shop.id(),
                product,
                key(number),
                Optional.of("SPEED-" + number + "-1"),
                DESCRIPTION,
                base,
                base,
                state.local().fields().get(DESCRIPTION),
                state.remote().fields().get(DESCRIPTION),
                Sentence.verbatim("ownership ask"),
                SINCE,
                true);
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
