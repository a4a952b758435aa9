package dev.syncline.compare;

/** What the three-way comparison says of one field. */
public enum ChangeKind {
    /** Only the local side changed. */
    PUSH,
    /** Only the remote side changed. */
    PULL,
    /** Both changed to the same value: only the base moves. */
    CONVERGED,
    /** Both changed, to different values. */
    CONFLICT
}
