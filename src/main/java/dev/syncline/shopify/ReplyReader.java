package dev.syncline.shopify;

import dev.syncline.model.Sentence;
import dev.syncline.shopify.failure.Failure;
import dev.syncline.shopify.failure.Remedy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads from status, headers and body of an HTTP answer what is known of a request's effect. Thread-safe. */
final class ReplyReader {
    private static final Duration SOME_PAUSE = Duration.ofSeconds(2);
    private static final int EXCERPT = 200;

    private final JsonMapper json;

    ReplyReader() {
        this(JsonNodeFactory.instance);
    }

    /** @param nodes makes the nodes that answers consist of */
    ReplyReader(JsonNodeFactory nodes) {
        this.json = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .nodeFactory(nodes)
                .build();
    }

    /** A reply with what it says of the budget; {@code unauthorised} where the token was not accepted. */
    record Read(Reply reply, Optional<ThrottleStatus> status, boolean unauthorised) {
        static Read of(Reply reply) {
            return new Read(reply, Optional.empty(), false);
        }
    }

    /**
     * Reads an answer.
     *
     * @param status the HTTP status
     * @param retryAfter the Retry-After header in seconds
     * @param body the body, decompressed
     * @param points what the request was predicted to cost
     */
    Read read(int status, Optional<String> retryAfter, byte[] body, double points) {
        if (status == 200) {
            return answer(body, points);
        }
        Failure failure = Failure.ofStatus(status);
        Reply reply = Reply.of(
                failure,
                excerpt(body).map(said -> ShopSentences.http(status, said)).orElseGet(() -> ShopSentences.http(status)),
                pause(retryAfter));
        return new Read(reply, Optional.empty(), failure == Failure.TOKEN_REFUSED);
    }

    private Read answer(byte[] body, double points) {
        JsonNode answer;
        try {
            answer = json.readTree(body);
        } catch (JacksonException garbled) {
            return Read.of(lost(ShopSentences.UNREADABLE));
        }
        Optional<ThrottleStatus> status = ThrottleStatus.in(answer);
        return new Read(reply(answer, status, points), status, false);
    }

    private static Reply reply(JsonNode answer, Optional<ThrottleStatus> status, double points) {
        JsonNode data = answer.path("data");
        JsonNode said = answer.path("errors");
        List<GraphQlError> errors = said.isMissingNode() || said.isNull() ? List.of() : GraphQlError.in(said);
        if (data.isObject()) {
            return new Reply.Answer(data, errors);
        }
        if (errors.isEmpty()) {
            return lost(ShopSentences.EMPTY_ANSWER);
        }
        Failure failure = GraphQlError.failure(errors, true);
        // Without any "data" the shop never began; with "data": null it did, and gave up.
        if (failure.remedy() == Remedy.PARK) {
            return data.isNull()
                    ? Reply.of(Failure.INTERNAL, GraphQlError.words(errors), SOME_PAUSE)
                    : new Reply.Invalid(errors);
        }
        return Reply.of(failure, GraphQlError.words(errors), pause(status, points));
    }

    private static Reply lost(Sentence why) {
        return Reply.of(Failure.GARBLED, why, SOME_PAUSE);
    }

    private static Duration pause(Optional<String> retryAfter) {
        try {
            return retryAfter
                    .map(text -> Duration.ofMillis((long) (Double.parseDouble(text.strip()) * 1000)))
                    .filter(pause -> !pause.isNegative())
                    .orElse(SOME_PAUSE);
        } catch (NumberFormatException date) {
            return SOME_PAUSE;
        }
    }

    private static Duration pause(Optional<ThrottleStatus> status, double points) {
        return status.filter(known -> known.restorePerSecond() > 0)
                .map(known -> {
                    double wanted = Math.min(known.maximum(), Math.max(points, known.requested()));
                    double seconds = (wanted - known.available()) / known.restorePerSecond();
                    return Duration.ofMillis((long) (Math.clamp(seconds, 0.1, 60) * 1000));
                })
                .orElse(SOME_PAUSE);
    }

    private static Optional<String> excerpt(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, EXCERPT), java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("\\s+", " ")
                .strip();
        // The sentence around it ends as a sentence does.
        return Optional.of(text.endsWith(".") ? text.substring(0, text.length() - 1) : text)
                .filter(said -> !said.isEmpty() && !said.startsWith("<"));
    }
}
