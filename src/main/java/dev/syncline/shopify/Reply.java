package dev.syncline.shopify;

import dev.syncline.model.Sentence;
import dev.syncline.model.wording.Wording;
import dev.syncline.shopify.failure.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How one request to the shop ended, told apart by what is known of its effect. */
sealed interface Reply {
    /** The shop executed it; parts may have failed. */
    record Answer(JsonNode data, List<GraphQlError> errors) implements Reply {}

    /** The shop did not execute it, for want of budget. */
    record Throttled(Duration pause) implements Reply {}

    /** The shop did not execute it, as the document or its variables are not to its liking. */
    record Invalid(List<GraphQlError> errors) implements Reply {}

    /** The shop does not let us in at all; {@code lasting} where that stays so until a person has done something. */
    record Refused(Sentence cause, boolean lasting) implements Reply {}

    /** It certainly did not reach the shop. */
    record NotSent(Sentence cause) implements Reply {}

    /** It was sent, and nothing tells what became of it. */
    record Lost(Sentence cause) implements Reply {}

    /**
     * How a request ended that failed so, with particulars in the words of somebody else.
     *
     * @param pause how long to wait, where it is throttled
     */
    static Reply of(Failure failure, String particulars, Duration pause) {
        return of(failure, failure.words(particulars), particulars, pause);
    }

    /** As the other, with particulars of our own, which do not end as a sentence does. */
    static Reply of(Failure failure, Sentence particulars, Duration pause) {
        return of(failure, failure.words(particulars), Wording.plain().of(particulars), pause);
    }

    private static Reply of(Failure failure, Sentence words, String plain, Duration pause) {
        return switch (failure.remedy()) {
            case SETTLE -> new Lost(words);
            case STOP_SHOP -> new Refused(words, true);
            case STOP_RUN -> new Refused(words, false);
            case THROTTLED -> new Throttled(pause);
            case RETRY -> new NotSent(words);
            case PARK -> new Invalid(List.of(new GraphQlError(plain, "", Optional.empty())));
        };
    }
}
