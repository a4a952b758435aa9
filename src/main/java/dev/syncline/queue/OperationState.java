package dev.syncline.queue;

import java.util.Locale;

/** The states of an operation. The last four are ends; every operation reaches exactly one. */
public enum OperationState {
    /** Waits for something that its cause names. */
    SUSPENDED,
    AVAILABLE,
    /** Available from a moment on. */
    SCHEDULED,
    EXECUTING,
    /** Failed in passing; tried again from a moment on. */
    RETRYABLE,
    COMPLETED,
    SKIPPED,
    /** Given up with a cause, until a person retries it as a new operation. */
    PARKED,
    CANCELLED;

    /** Whether the operation is over. */
    public boolean ended() {
        return this.compareTo(COMPLETED) >= 0;
    }

    /** The name that scripts see. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
