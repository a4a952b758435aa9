package dev.syncline.sandbox.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The faults file: JSON such as
 *
 * <pre>
 * {"searchLagSeconds": 5, "seed": 1, "faults": [
 *   {"kind": "status", "status": 429, "retryAfterSeconds": 2, "nth": 3},
 *   {"kind": "reset-after", "every": 10, "field": "productSet"},
 *   {"kind": "hang", "seconds": 30, "probability": 0.01, "times": 2}]}
 * </pre>
 *
 * <p>Kinds: {@code status} (with {@code status}, such as 429, 430, 500, 502, 503, 504, and maybe
 * {@code retryAfterSeconds}), {@code reset-before}, {@code reset-after}, {@code truncated}, {@code invalid} (executed, but
 * the answer is no JSON), {@code throttled}, {@code internal} (executed, but an error instead of the first field),
 * {@code hang} (with {@code seconds}); {@code bulk-failed}, {@code bulk-expired} and {@code bulk-partial} befall the bulk
 * query that a request starts. A shop that is frozen or a token that is revoked is a {@code status} with {@code from}.
 *
 * <p>Each has one of {@code nth} (that one request), {@code from} (that one and all after it), {@code every} (each n-th)
 * and {@code probability} (0 to 1, by the seed), counted among the requests that have {@code field} at their root, where
 * that is given; {@code times} is how often at most.
 *
 * <p>{@code tokenLifeSeconds} is how long a token lives that an app was granted, a day else; {@code withheldScopes} are
 * those that the merchant did not grant.
 *
 * @param searchLagSeconds how far the search index is behind, 0 for not at all
 * @param seed decides about probabilities
 * @param tokenLifeSeconds 0 for a day
 * @param webhookRetrySeconds over how long a webhook that failed is sent again eight times, 0 for four hours
 */
public record FaultsFile(
        double searchLagSeconds,
        long seed,
        List<Entry> faults,
        double tokenLifeSeconds,
        List<String> withheldScopes,
        double webhookRetrySeconds,
        List<WebhookFault> webhookFaults) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** One fault and the requests that it befalls. */
    public record Entry(
            String kind,
            int status,
            @Nullable Double retryAfterSeconds,
            double seconds,
            long nth,
            long from,
            long every,
            double probability,
            @Nullable String field,
            long times) {

        Fault fault() {
            return switch (kind) {
                case "status" ->
                    new Fault.Status(
                            checked(status),
                            Optional.ofNullable(retryAfterSeconds).map(FaultsFile::duration));
                case "reset-before" -> new Fault.ResetBefore();
                case "reset-after" -> new Fault.ResetAfter();
                case "truncated" -> new Fault.Truncated();
                case "invalid" -> new Fault.Invalid();
                case "bulk-failed" -> new Fault.BulkFailed();
                case "bulk-expired" -> new Fault.BulkExpired();
                case "bulk-partial" -> new Fault.BulkPartial();
                case "throttled" -> new Fault.Throttled();
                case "internal" -> new Fault.Internal();
                case "hang" -> new Fault.Hang(duration(seconds));
                default -> throw new IllegalArgumentException("no kind of fault is called " + kind);
            };
        }

        /** The field that a request must have at its root; empty for any request. */
        Optional<String> root() {
            return Optional.ofNullable(field)
                    .or(() -> kind.startsWith("bulk-") ? Optional.of("bulkOperationRunQuery") : Optional.empty());
        }

        private void check() {
            fault();
            int ways = (nth > 0 ? 1 : 0) + (from > 0 ? 1 : 0) + (every > 0 ? 1 : 0) + (probability > 0 ? 1 : 0);
            if (ways != 1) {
                throw new IllegalArgumentException(
                        "a fault needs one of nth, from, every and probability; see the one of kind " + kind);
            }
        }

        private static int checked(int status) {
            if (status < 400 || status > 599) {
                throw new IllegalArgumentException(
                        "a fault of kind status needs a status from 400 to 599, not " + status);
            }
            return status;
        }
    }

    /** A file that says nothing: no faults, no lag. */
    public static final FaultsFile NONE = new FaultsFile(0, 1, List.of(), 0, List.of(), 0, List.of());

    public FaultsFile {
        faults = faults == null ? List.of() : List.copyOf(faults);
        webhookFaults = webhookFaults == null ? List.of() : List.copyOf(webhookFaults);
        withheldScopes = withheldScopes == null ? List.of() : List.copyOf(withheldScopes);
    }

    /**
     * @return what the file says
     * @throws IllegalArgumentException if it says something that nobody understands
     * @throws UncheckedIOException if it cannot be read
     */
    public static FaultsFile read(Path file) {
        try {
            return parsed(Files.readAllBytes(file), "the faults file " + file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the faults file " + file, e);
        }
    }

    /**
     * @return what the text of a faults file says
     * @throws IllegalArgumentException if it says something that nobody understands
     */
    public static FaultsFile parse(String text) {
        return parsed(text.getBytes(StandardCharsets.UTF_8), "this");
    }

    private static FaultsFile parsed(byte[] text, String what) {
        try {
            FaultsFile read = JSON.readValue(text, FaultsFile.class);
            read.faults().forEach(Entry::check);
            read.webhookFaults().forEach(WebhookFault::check);
            return read;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(what + " is not understood: " + e.getOriginalMessage(), e);
        }
    }

    /** @return how far the search index is behind */
    public Duration searchLag() {
        return duration(searchLagSeconds);
    }

    /** @return over how long a webhook is sent again eight times */
    public Duration webhookRetries() {
        return webhookRetrySeconds > 0 ? duration(webhookRetrySeconds) : Duration.ofHours(4);
    }

    /** @return how long a token lives that an app was granted */
    public Duration tokenLife() {
        return tokenLifeSeconds > 0 ? duration(tokenLifeSeconds) : Duration.ofDays(1);
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
