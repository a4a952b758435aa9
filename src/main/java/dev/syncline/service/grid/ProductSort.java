package dev.syncline.service.grid;

/** What products are ordered by; equal ones by their numbers. */
public enum ProductSort {
    TITLE,
    KEY,
    VENDOR,
    /** By when it was last stored. */
    CHANGED
}
