package dev.syncline.model;

import java.util.Optional;

/**
 * One field's intended write.
 *
 * @param path the field
 * @param expected what the shop must say right before (its precondition); empty for "does not carry it"
 * @param wanted what it shall say; empty to clear it
 */
public record FieldWrite(FieldPath path, Optional<Value> expected, Optional<Value> wanted) {}
