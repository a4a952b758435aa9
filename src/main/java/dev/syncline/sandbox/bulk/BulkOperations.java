package dev.syncline.sandbox.bulk;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.read.NodeLookup;
import dev.syncline.sandbox.schema.Arguments;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bulk queries of the shop: at most five at once, each with a file in the end. Thread-safe. */
public final class BulkOperations implements NodeLookup {
    private static final Logger LOG = LoggerFactory.getLogger(BulkOperations.class);
    private static final int MOST_AT_ONCE = 5;

    private final Shop shop;
    private final Supplier<GraphQLSchema> schema;
    private final BulkRun run;
    private final Place place;
    private final ConcurrentSkipListMap<Long, BulkOperation> operations = new ConcurrentSkipListMap<>();

    /**
     * Where bulk queries run and leave their files.
     *
     * @param base the address of the server
     * @param workers runs one operation a task
     */
    public record Place(Path directory, Supplier<String> base, Executor workers) {}

    /** @param schema asked for when the first operation is made, since the schema has bulk operations in it */
    public BulkOperations(Shop shop, Supplier<GraphQLSchema> schema, BulkRun run, Place place) {
        this.shop = shop;
        this.schema = schema;
        this.run = run;
        this.place = place;
    }

    synchronized Map<String, @Nullable Object> start(Arguments arguments) {
        String query = arguments.text("query");
        Document document;
        try {
            document = new Parser().parseDocument(query);
        } catch (InvalidSyntaxException e) {
            return refused(List.of(error(List.of("query"), "Invalid bulk query: " + e.getMessage(), "INVALID")));
        }
        List<Map<String, @Nullable Object>> errors = new ArrayList<>();
        for (String message : BulkCheck.errors(schema.get(), document)) {
            errors.add(error(List.of("query"), message, "INVALID"));
        }
        if (!errors.isEmpty()) {
            return refused(errors);
        }
        List<BulkOperation> open =
                operations.values().stream().filter(BulkOperation::isOpen).toList();
        if (open.size() >= MOST_AT_ONCE) {
            return refused(List.of(error(
                    List.of(),
                    "A bulk query operation for this app and shop is already in progress: "
                            + open.stream().map(BulkOperation::gid).collect(Collectors.joining(", ")) + ".",
                    "OPERATION_IN_PROGRESS")));
        }
        long number = shop.numbers().next(IdKind.BULK);
        String key = UUID.randomUUID().toString();
        BulkOperation operation = new BulkOperation(
                shop.ids().gid(IdKind.BULK, number),
                key,
                query,
                place.directory().resolve(key + ".jsonl.gz"),
                shop.clock().now());
        operations.put(number, operation);
        Map<String, @Nullable Object> shown = operation.fields(place.base().get());
        boolean grouped = arguments.flag("groupObjects", false);
        BulkEnd end = BulkEnd.CURRENT.orElse(BulkEnd.COMPLETE);
        place.workers().execute(() -> work(operation, document, grouped, end));
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("bulkOperation", shown);
        payload.put("userErrors", List.of());
        return payload;
    }

    private void work(BulkOperation operation, Document document, boolean grouped, BulkEnd end) {
        if (!operation.start()) {
            operation.end(shop.clock().now(), 0);
            return;
        }
        try {
            long bytes = run.write(schema.get(), document, grouped, operation);
            if (end == BulkEnd.PARTIAL || end == BulkEnd.FAILED) {
                HalfFile.cut(operation.file());
            }
            switch (end) {
                case COMPLETE, PARTIAL -> operation.end(shop.clock().now(), bytes);
                case FAILED -> operation.fail(shop.clock().now(), true);
                case EXPIRED -> operation.expire(shop.clock().now());
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("sandbox: bulk operation {} failed", operation.gid(), e);
            operation.fail(shop.clock().now(), false);
        }
    }

    Map<String, @Nullable Object> cancel(Arguments arguments) {
        Optional<BulkOperation> found = operation(arguments.text("id"));
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        List<Map<String, @Nullable Object>> errors = new ArrayList<>();
        if (found.isEmpty()) {
            errors.add(error(List.of("id"), "Bulk operation does not exist", ""));
        } else if (!found.get().cancel() && !found.get().isOpen()) {
            errors.add(error(
                    List.of(),
                    "A bulk operation cannot be canceled when it is "
                            + found.get().status().toLowerCase(Locale.ROOT),
                    ""));
        }
        payload.put(
                "bulkOperation",
                found.map(each -> each.fields(place.base().get())).orElse(null));
        payload.put("userErrors", errors);
        return payload;
    }

    List<Map<String, @Nullable Object>> all() {
        return operations.values().stream()
                .map(each -> each.fields(place.base().get()))
                .toList();
    }

    /** @return the gzipped file behind the last part of an operation's address, while it is there */
    public Optional<Path> file(String key) {
        return operations.values().stream()
                .filter(each -> each.fileKey().equals(key) && each.hasFile())
                .map(BulkOperation::file)
                .filter(Files::exists)
                .findFirst();
    }

    private Optional<BulkOperation> operation(String gid) {
        return operations.values().stream()
                .filter(each -> each.gid().equals(gid))
                .findFirst();
    }

    @Override
    public Optional<Object> find(String gid) {
        return operation(gid).map(each -> each.fields(place.base().get()));
    }

    private static Map<String, @Nullable Object> refused(List<Map<String, @Nullable Object>> errors) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("bulkOperation", null);
        payload.put("userErrors", errors);
        return payload;
    }

    private static Map<String, @Nullable Object> error(List<String> field, String message, String code) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("field", field.isEmpty() ? null : field);
        error.put("message", message);
        error.put("code", code.isEmpty() ? null : code);
        return error;
    }
}
