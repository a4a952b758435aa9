package dev.syncline.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How one try of a write ended, told apart by what the caller can do about it. */
public sealed interface Outcome {
    /** The shop did it; {@code product} is what it read back. A deletion leaves it empty. */
    record Applied(Optional<RemoteProduct> product) implements Outcome {}

    /** Nothing needed to be written. */
    record Unchanged(RemoteProduct product) implements Outcome {}

    /** The shop no longer says what the plan saw; nothing was written. Compare again. */
    record Stale(Optional<RemoteProduct> product) implements Outcome {}

    /** The shop's budget is used up; nothing was written. Snooze for {@code pause}, without using up an attempt. */
    record Throttled(Duration pause) implements Outcome {}

    /** The shop refused the input; trying again cannot help. Park it. */
    record Rejected(List<UserError> errors) implements Outcome {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }

    /** It certainly was not done. Retry if {@code passing}, else park. */
    record Failed(Sentence cause, boolean passing) implements Outcome {}

    /**
     * The shop does not let us in at all (token, scopes, frozen); nothing was written. No other write will fare better: stop,
     * and keep the write; where it is {@code lasting}, until a person has settled it.
     */
    record Refused(Sentence cause, boolean lasting) implements Outcome {}

    /** It was sent, and no answer says whether it was done. Read before anything else. */
    record Unknown(Sentence cause) implements Outcome {}

    /** One complaint of the shop about its input. */
    record UserError(String field, Sentence message, String code) {}
}
