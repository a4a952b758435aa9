package dev.syncline.service.webhook;

/** What has become of a webhook. */
public enum WebhookState {
    /** Kept, and still to be worked off. */
    WAITING,
    /** Read, and what followed from it done. */
    DONE,
    /** Left alone, as it says nothing that is not known, or nothing that is used here. */
    IGNORED,
    /** A person has to do something, as the note says. */
    ATTENTION
}
