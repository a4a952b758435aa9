package dev.syncline.testing.memory;

import dev.syncline.model.FieldPath;
import dev.syncline.model.RemoteId;
import dev.syncline.model.Value;
import java.util.Optional;

/** A write that put its value over one that its plan had not seen. */
public record WrittenOver(
        RemoteId product, FieldPath path, Optional<Value> found, Optional<Value> expected, Optional<Value> wanted) {}
