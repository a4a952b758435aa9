package dev.syncline.shopify;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one place that decides, from status, headers and body of an HTTP answer, what is known of a request's effect.
 * Thread-safe.
 */
final class ReplyReader {
    private static final Duration SOME_PAUSE = Duration.ofSeconds(2);
    private static final int EXCERPT = 200;

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** A reply with what it says of the budget. */
    record Read(Reply reply, Optional<ThrottleStatus> status) {
        static Read of(Reply reply) {
            return new Read(reply, Optional.empty());
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
        return switch (status) {
            case 200 -> answer(body, points);
            case 401 ->
                Read.of(new Reply.Refused(
                        "The shop does not accept the access token (401);" + " give it a new one with `shop rotate`."));
            case 403 ->
                Read.of(new Reply.Refused("The shop does not let this app in (403); check its scopes and that it is"
                        + " installed." + excerpt(body)));
            case 402, 423 ->
                Read.of(new Reply.Refused(
                        "The shop is frozen or locked (" + status + "); its owner must settle that."));
            case 404 ->
                Read.of(new Reply.Refused(
                        "There is no shop interface at this address (404); check domain and version."));
            case 429 -> Read.of(new Reply.Throttled(pause(retryAfter)));
            case 430 ->
                Read.of(new Reply.Refused("The shop took the request for an attack (430); wait, and lower the number of"
                        + " requests at once."));
            case 400, 405, 406, 413, 414, 415, 422 ->
                Read.of(new Reply.Invalid(List.of(new GraphQlError(
                        "The shop refuses the request (HTTP " + status + ")." + excerpt(body),
                        "HTTP_" + status,
                        Optional.empty()))));
            default ->
                Read.of(
                        status >= 300 && status < 400
                                ? new Reply.Refused("The shop's address leads elsewhere (HTTP " + status
                                        + "); register the shop with its own domain.")
                                : new Reply.Lost("The shop answered with HTTP " + status + "." + excerpt(body)));
        };
    }

    private Read answer(byte[] body, double points) {
        JsonNode answer;
        try {
            answer = json.readTree(body);
        } catch (JacksonException garbled) {
            return Read.of(new Reply.Lost("The shop's answer is no JSON."));
        }
        Optional<ThrottleStatus> status = ThrottleStatus.in(answer);
        return new Read(reply(answer, status, points), status);
    }

    private static Reply reply(JsonNode answer, Optional<ThrottleStatus> status, double points) {
        JsonNode data = answer.path("data");
        JsonNode said = answer.path("errors");
        List<GraphQlError> errors = said.isMissingNode() || said.isNull() ? List.of() : GraphQlError.in(said);
        if (data.isObject()) {
            return new Reply.Answer(data, errors);
        }
        if (errors.isEmpty()) {
            return new Reply.Lost("The shop's answer holds neither data nor errors.");
        }
        if (errors.stream().anyMatch(GraphQlError::throttled)) {
            return new Reply.Throttled(pause(status, points));
        }
        if (errors.stream().anyMatch(GraphQlError::denied)) {
            return new Reply.Refused("The shop denies access: " + GraphQlError.words(errors));
        }
        // Without any "data" the shop never began; with "data": null it did, and gave up.
        if (data.isNull() || errors.stream().anyMatch(GraphQlError::internal)) {
            return new Reply.Lost("The shop failed: " + GraphQlError.words(errors));
        }
        return new Reply.Invalid(errors);
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

    private static String excerpt(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, EXCERPT), java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("\\s+", " ")
                .strip();
        return text.isEmpty() || text.startsWith("<") ? "" : " It says: " + text;
    }
}
