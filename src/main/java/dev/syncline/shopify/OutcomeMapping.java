package dev.syncline.shopify;

import dev.syncline.model.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The one place that turns what is known of a request's effect into the outcome of a write. */
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
                begun ? half("the shop's budget is used up") : new Outcome.Throttled(pause);
            case Reply.Invalid(List<GraphQlError> errors) -> rejected(errors);
            case Reply.Refused(String cause) -> begun ? half(cause) : new Outcome.Refused(cause);
            case Reply.NotSent(String cause) -> begun ? half(cause) : new Outcome.Failed(cause, true);
            case Reply.Lost(String cause) -> new Outcome.Unknown(cause);
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
                            ? "The shop's answer does not say what became of the write."
                            : GraphQlError.words(answer.errors())));
        }
        List<Outcome.UserError> complaints = payload.path("userErrors").values().stream()
                .map(OutcomeMapping::complaint)
                .toList();
        return complaints.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Rejected(complaints));
    }

    private static Outcome failure(List<GraphQlError> errors, boolean begun) {
        String words = GraphQlError.words(errors);
        if (errors.stream().anyMatch(error -> error.internal() || error.code().isEmpty())) {
            return new Outcome.Unknown(words);
        }
        if (errors.stream().anyMatch(GraphQlError::throttled)) {
            return begun ? half(words) : new Outcome.Throttled(SOME_PAUSE);
        }
        if (errors.stream().anyMatch(GraphQlError::denied)) {
            return begun ? half(words) : new Outcome.Failed("The shop denies access: " + words, false);
        }
        return rejected(errors);
    }

    private static Outcome rejected(List<GraphQlError> errors) {
        return new Outcome.Rejected(errors.stream()
                .map(error -> new Outcome.UserError(error.alias().orElse(""), error.message(), error.code()))
                .toList());
    }

    private static Outcome half(String cause) {
        return new Outcome.Unknown("Part of the write was done, then: " + cause);
    }

    private static Outcome.UserError complaint(JsonNode error) {
        String field = error.path("field").values().stream()
                .map(part -> part.asString(""))
                .collect(Collectors.joining("."));
        return new Outcome.UserError(
                field, error.path("message").asString(""), error.path("code").asString(""));
    }
}
