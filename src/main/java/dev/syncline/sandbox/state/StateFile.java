package dev.syncline.sandbox.state;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.PackedText;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.Shop;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The file of a shop: gzipped JSON lines, the shop first, then what differs from its seeded products. Thread-safe. */
public final class StateFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule("sandbox")
                    .addSerializer(PackedText.class, new TextWriter())
                    .addDeserializer(PackedText.class, new TextReader()))
            .build();

    private final Path file;

    /** @param file where the shop is kept; need not exist yet */
    public StateFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * @return what the file says of its shop, empty where there is no file
     * @throws UncheckedIOException if the file cannot be read
     */
    public Optional<SavedShop> header() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (BufferedReader reader = reader()) {
            return Optional.of(JSON.readValue(reader.readLine(), SavedShop.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sandbox shop kept in " + file, e);
        }
    }

    /** Fills a shop that was made by the header. */
    public void load(SavedShop saved, Shop shop) {
        try (BufferedReader reader = reader()) {
            reader.readLine();
            saved.numbers().forEach(shop.numbers()::resume);
            saved.definitions().forEach(shop.definitions()::add);
            saved.collections().forEach(shop.catalogue().collections()::add);
            shop.catalogue().write(() -> {
                saved.deleted().forEach(shop.catalogue()::remove);
                reader.lines().forEach(line -> shop.catalogue().put(JSON.readValue(line, Product.class)));
                return shop;
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sandbox shop kept in " + file, e);
        }
    }

    /** Keeps the shop as it is now; the file is whole at any time. */
    public synchronized void save(Shop shop, String token, int port) throws IOException {
        Files.createDirectories(file.getParent());
        Path next = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".new", ownerOnly());
        Snapshot snapshot = shop.catalogue().write(() -> snapshot(shop, token, port));
        try (Writer writer = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(next)), StandardCharsets.UTF_8))) {
            writer.write(JSON.writeValueAsString(snapshot.header()));
            writer.write('\n');
            for (Product product : snapshot.products()) {
                writer.write(JSON.writeValueAsString(product));
                writer.write('\n');
            }
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** One moment of the shop: no number is taken twice because it was saved before it was given out. */
    private record Snapshot(SavedShop header, List<Product> products) {}

    private static Snapshot snapshot(Shop shop, String token, int port) {
        Map<IdKind, Long> numbers = new EnumMap<>(IdKind.class);
        for (IdKind kind : IdKind.values()) {
            numbers.put(kind, shop.numbers().peek(kind));
        }
        SavedShop header = new SavedShop(
                shop.profile().domain(),
                token,
                port,
                shop.catalogue().seeded().count(),
                shop.catalogue().seeded().seed(),
                shop.ids().isScattered(),
                numbers,
                shop.catalogue().deleted(),
                shop.definitions().all(),
                shop.catalogue().collections().all());
        return new Snapshot(header, List.copyOf(shop.catalogue().edited().values()));
    }

    private BufferedReader reader() throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static final class TextWriter extends StdSerializer<PackedText> {
        TextWriter() {
            super(PackedText.class);
        }

        @Override
        public void serialize(PackedText text, JsonGenerator out, SerializationContext context) {
            out.writeString(text.text());
        }
    }

    private static final class TextReader extends StdDeserializer<PackedText> {
        TextReader() {
            super(PackedText.class);
        }

        @Override
        public PackedText deserialize(JsonParser in, DeserializationContext context) {
            return PackedText.of(in.getString());
        }
    }
}
