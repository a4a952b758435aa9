package dev.syncline.engine;

import java.util.Locale;

/** The states of a run; the last three are ends. */
public enum RunState {
    PLANNING,
    AWAITING_APPROVAL,
    QUEUED,
    RUNNING,
    PAUSED,
    CANCELLING,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether the run is over. */
    public boolean ended() {
        return compareTo(DONE) >= 0;
    }

    /** The word that scripts see. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
