package dev.syncline.compare;

import dev.syncline.model.Value;
import java.util.Optional;

/**
 * What a field said before and after a change.
 *
 * @param before empty where it was not carried
 * @param after empty where it is not carried any more
 */
public record FieldEdit(Optional<Value> before, Optional<Value> after) {}
