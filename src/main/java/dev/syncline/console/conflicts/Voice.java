package dev.syncline.console.conflicts;

/** Tells people what happened, by the keys of texts. FX thread only. */
interface Voice {
    /** Says something. */
    void say(String key, Object... parts);

    /** Says that something was decided, and offers to take it back. */
    void decided(String key, Object... parts);

    /** Says that something did not work; the parts may hold a sentence of the service's. */
    void complain(String key, Object... parts);
}
