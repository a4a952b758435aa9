package dev.syncline.console.conflicts;

import java.time.Duration;

/** Does one thing a while after it was last asked for. FX thread only. */
interface Delay {
    /** Has it done after this while, instead of whatever was to be done earlier. */
    void restart(Duration after, Runnable work);

    /** Has nothing done. */
    void cancel();
}
