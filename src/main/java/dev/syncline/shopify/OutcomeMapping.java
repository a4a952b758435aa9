package dev.syncline.shopify;

import dev.syncline.model.Outcome;
import dev.syncline.model.Sentence;
import dev.syncline.shopify.failure.Failure;
import dev.syncline.shopify.failure.Remedy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Turns what is known of a request's effect into the outcome of a write. */
final class OutcomeMapping {
    private static final Duration SOME_PAUSE = Duration.ofSeconds(2);

    private OutcomeMapping() {}

    /**
     * The outcome where the shop did not answer to the writes one by one.
     *
     * @param begun whether an earlier step of the same write was done already, so that "not sent" is not "not done"
     */
    static Outcome unanswered(Reply reply, boolean begun) {
        return switch (reply) {
            case Reply.Throttled(Duration pause) ->
                begun ? half(Failure.BUDGET_USED_UP.title()) : new Outcome.Throttled(pause);
            case Reply.Invalid(List<GraphQlError> errors) -> rejected(errors);
            case Reply.Refused(Sentence cause, boolean lasting) ->
                begun ? half(cause) : new Outcome.Refused(cause, lasting);
            case Reply.NotSent(Sentence cause) -> begun ? half(cause) : new Outcome.Failed(cause, true);
            case Reply.Lost(Sentence cause) -> new Outcome.Unknown(cause);
            case Reply.Answer answer ->
                throw new IllegalArgumentException("An answer has outcomes of its own: " + answer);
        };
    }

    /** The failure of one call in an answer; empty where the shop did it. */
    static Optional<Outcome> failure(Reply.Answer answer, String alias, boolean begun) {
        List<GraphQlError> own = answer.errors().stream()
                .filter(error -> error.alias().equals(Optional.of(alias)))
                .toList();
        if (!own.isEmpty()) {
            return Optional.of(failure(own, begun));
        }
        JsonNode payload = answer.data().path(alias);
        if (!payload.isObject()) {
            return Optional.of(new Outcome.Unknown(
                    answer.errors().isEmpty()
                            ? ShopSentences.NOTHING_SAID
                            : Sentence.verbatim(GraphQlError.words(answer.errors()))));
        }
        List<JsonNode> complaints = List.copyOf(payload.path("userErrors").values());
        return complaints.isEmpty() ? Optional.empty() : Optional.of(complaint(complaints));
    }

    /** What complaints about one write mean together. */
    static Outcome complaint(List<JsonNode> errors) {
        List<Outcome.UserError> complaints =
                errors.stream().map(OutcomeMapping::complaint).toList();
        Optional<Failure> unclear = errors.stream()
                .map(error -> Failure.ofComplaint(error.path("code").asString(""), field(error)))
                .filter(failure -> failure.remedy() == Remedy.SETTLE)
                .findFirst();
        return unclear.<Outcome>map(failure -> new Outcome.Unknown(failure.words(
                        errors.stream().map(OutcomeMapping::message).collect(Collectors.joining("; ")))))
                .orElse(new Outcome.Rejected(complaints));
    }

    private static Outcome failure(List<GraphQlError> errors, boolean begun) {
        Failure failure = GraphQlError.failure(errors, false);
        Sentence words = failure.words(GraphQlError.words(errors));
        return switch (failure.remedy()) {
            case SETTLE -> new Outcome.Unknown(words);
            case STOP_SHOP, STOP_RUN ->
                begun ? half(words) : new Outcome.Refused(words, failure.remedy() == Remedy.STOP_SHOP);
            case THROTTLED -> begun ? half(words) : new Outcome.Throttled(SOME_PAUSE);
            case RETRY -> begun ? half(words) : new Outcome.Failed(words, true);
            case PARK -> begun ? half(words) : new Outcome.Failed(words, false);
        };
    }

    private static Outcome rejected(List<GraphQlError> errors) {
        return new Outcome.Rejected(List.of(new Outcome.UserError(
                "",
                Failure.NOT_UNDERSTOOD.words(GraphQlError.words(errors)),
                errors.getFirst().code())));
    }

    /** What a failure is where an earlier call of the same write was carried out. */
    static Outcome half(Outcome failure) {
        return switch (failure) {
            case Outcome.Rejected(List<Outcome.UserError> errors) ->
                half(errors.stream()
                        .map(Outcome.UserError::message)
                        .reduce(Sentence::then)
                        .orElse(ShopSentences.NOTHING_SAID));
            case Outcome.Throttled _ -> half(ShopSentences.BUDGET);
            case Outcome.Refused(Sentence cause, var _) -> half(cause);
            case Outcome.Failed(Sentence cause, var _) -> half(cause);
            case Outcome.Applied _, Outcome.Unchanged _, Outcome.Stale _, Outcome.Unknown _ -> failure;
        };
    }

    private static Outcome half(Sentence cause) {
        return new Outcome.Unknown(ShopSentences.half(cause));
    }

    private static Outcome.UserError complaint(JsonNode error) {
        return new Outcome.UserError(
                String.join(".", field(error)),
                Sentence.verbatim(message(error)),
                error.path("code").asString(""));
    }

    private static String message(JsonNode error) {
        return error.path("message").asString("");
    }

    private static List<String> field(JsonNode error) {
        return error.path("field").values().stream()
                .map(part -> part.asString(""))
                .toList();
    }
}
