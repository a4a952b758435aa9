package dev.syncline.sandbox.bulk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One bulk query from its start to its file. Thread-safe. */
final class BulkOperation {
    private final String gid;
    private final String fileKey;
    private final String query;
    private final Path file;
    private final Instant createdAt;
    private final AtomicLong objects = new AtomicLong();
    private final AtomicLong roots = new AtomicLong();
    private volatile State state = new State("CREATED", Optional.empty(), 0, Optional.empty(), false);

    /**
     * Where it stands.
     *
     * @param bytes the size of the file before compression
     * @param remains whether one that failed left a part of its file
     */
    private record State(
            String status, Optional<Instant> completedAt, long bytes, Optional<String> errorCode, boolean remains) {}

    /** @param fileKey names the file in its address */
    BulkOperation(String gid, String fileKey, String query, Path file, Instant createdAt) {
        this.gid = gid;
        this.fileKey = fileKey;
        this.query = query;
        this.file = file;
        this.createdAt = createdAt;
    }

    String gid() {
        return gid;
    }

    String fileKey() {
        return fileKey;
    }

    Path file() {
        return file;
    }

    String status() {
        return state.status();
    }

    boolean isOpen() {
        return switch (status()) {
            case "CREATED", "RUNNING", "CANCELING" -> true;
            default -> false;
        };
    }

    /** @return whether it may go on */
    boolean counted(long moreObjects, long moreRoots) {
        objects.addAndGet(moreObjects);
        roots.addAndGet(moreRoots);
        return !status().equals("CANCELING");
    }

    /** @return whether it may start */
    synchronized boolean start() {
        if (!status().equals("CREATED")) {
            return false;
        }
        state = new State("RUNNING", Optional.empty(), 0, Optional.empty(), false);
        return true;
    }

    synchronized boolean cancel() {
        if (status().equals("CREATED") || status().equals("RUNNING")) {
            state = new State("CANCELING", Optional.empty(), 0, Optional.empty(), false);
            return true;
        }
        return false;
    }

    synchronized void end(Instant at, long bytes) {
        state = new State(
                status().equals("CANCELING") ? "CANCELED" : "COMPLETED",
                Optional.of(at),
                bytes,
                Optional.empty(),
                false);
    }

    /** @param remains whether a part of the file can be fetched */
    synchronized void fail(Instant at, boolean remains) {
        state = new State("FAILED", Optional.of(at), 0, Optional.of("INTERNAL_SERVER_ERROR"), remains);
    }

    synchronized void expire(Instant at) {
        state = new State("EXPIRED", Optional.of(at), 0, Optional.empty(), false);
    }

    /** @return whether there is something to fetch */
    boolean hasFile() {
        State now = state;
        return now.status().equals("COMPLETED") || now.remains();
    }

    Map<String, @Nullable Object> fields(String base) {
        State now = state;
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("__typename", "BulkOperation");
        fields.put("id", gid);
        fields.put("status", now.status());
        fields.put("type", "QUERY");
        fields.put("errorCode", now.errorCode().orElse(null));
        fields.put("createdAt", createdAt);
        fields.put("completedAt", now.completedAt().orElse(null));
        fields.put("objectCount", objects.get());
        fields.put("rootObjectCount", roots.get());
        boolean done = now.status().equals("COMPLETED");
        fields.put("fileSize", done ? now.bytes() : null);
        // A result without a line has no file, as with Shopify.
        String url = base + "/bulk/" + fileKey + ".jsonl";
        fields.put("url", done && objects.get() > 0 ? url : null);
        fields.put("partialDataUrl", now.remains() && objects.get() > 1 ? url : null);
        fields.put("query", query);
        return fields;
    }
}
