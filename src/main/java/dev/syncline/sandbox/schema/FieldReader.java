package dev.syncline.sandbox.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one field of one kind of object; the same for the executor and for bulk operations. */
@FunctionalInterface
public interface FieldReader {

    /**
     * @param source the object that the field belongs to
     * @param arguments coerced, defaults filled in
     * @return the value, null for none; objects are read further by the readers of their type
     */
    @Nullable
    Object read(Object source, Map<String, Object> arguments);
}
