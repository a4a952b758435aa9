package dev.syncline.sandbox.fault;

import java.time.Duration;
import java.util.Optional;

/** One way in which a request is answered wrongly. */
public sealed interface Fault {

    /**
     * Another HTTP status instead of an answer; nothing is executed.
     *
     * @param retryAfter goes into the header of that name
     */
    record Status(int status, Optional<Duration> retryAfter) implements Fault {}

    /** The connection is reset before anything is executed. */
    record ResetBefore() implements Fault {}

    /** Everything is executed, then the connection is reset: the client cannot know. */
    record ResetAfter() implements Fault {}

    /** Everything is executed, and half of the answer is sent. */
    record Truncated() implements Fault {}

    /** Everything is executed, and the answer is a sentence instead of JSON. */
    record Invalid() implements Fault {}

    /** The answer of an empty bucket; nothing is executed. */
    record Throttled() implements Fault {}

    /** Everything is executed; the answer has data, but for its first field an internal error. */
    record Internal() implements Fault {}

    /** Nothing happens for a while, then the request is answered rightly. */
    record Hang(Duration duration) implements Fault {}

    /** The bulk query that the request starts breaks off half-way; what it wrote until then stays to be fetched. */
    record BulkFailed() implements Fault {}

    /** The bulk query that the request starts ends, and its result is gone before anybody could fetch it. */
    record BulkExpired() implements Fault {}

    /** The bulk query that the request starts ends as if all were well, but half of its result is missing. */
    record BulkPartial() implements Fault {}
}
