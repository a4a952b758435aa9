package dev.syncline.console.control;

import dev.syncline.engine.RunState;

/** What a run's state says at a glance. */
public final class RunTones {
    private RunTones() {}

    /** The tone of a state. */
    public static Tone of(RunState state) {
        return switch (state) {
            case PLANNING, QUEUED, RUNNING -> Tone.BUSY;
            case AWAITING_APPROVAL, PAUSED, CANCELLING -> Tone.ATTENTION;
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case CANCELLED -> Tone.NEUTRAL;
        };
    }
}
