package dev.syncline.sandbox.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Arguments or an input object, coerced by the schema. A field that was given as null is not the same as one that was not
 * given: {@link #has} is true for it. Immutable.
 */
public record Arguments(Map<String, ? extends @Nullable Object> values) {
    /** Stands for the key of the directive {@code @idempotent} on a mutation, beside its arguments. */
    public static final String IDEMPOTENT = "@idempotent";

    /** @return whether the field was given, null included */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** @return whether the field was given with a value */
    public boolean given(String name) {
        return values.get(name) != null;
    }

    /** @return the names of what was given */
    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    /** @return the text, or empty for null and not given */
    public String text(String name) {
        Object value = values.get(name);
        return value == null ? "" : value.toString();
    }

    /** @return the number, if given */
    public Optional<Integer> number(String name) {
        return values.get(name) instanceof Integer value ? Optional.of(value) : Optional.empty();
    }

    /** @return the number, or 0 */
    public double real(String name) {
        return values.get(name) instanceof Number value ? value.doubleValue() : 0;
    }

    /** @return the amount, if given */
    public Optional<BigDecimal> amount(String name) {
        return values.get(name) instanceof BigDecimal value ? Optional.of(value) : Optional.empty();
    }

    /** @return the truth value, or the other one for null and not given */
    public boolean flag(String name, boolean otherwise) {
        return values.get(name) instanceof Boolean value ? value : otherwise;
    }

    /** @return the texts of a list, empty for null and not given */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (values.get(name) instanceof List<?> list) {
            for (Object each : list) {
                texts.add(String.valueOf(each));
            }
        }
        return texts;
    }

    /** @return the input object, if given */
    public Optional<Arguments> object(String name) {
        return values.get(name) instanceof Map<?, ?> map ? Optional.of(of(map)) : Optional.empty();
    }

    /** @return the input objects of a list, empty for null and not given */
    public List<Arguments> objects(String name) {
        List<Arguments> objects = new ArrayList<>();
        if (values.get(name) instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> map) {
                    objects.add(of(map));
                }
            }
        }
        return objects;
    }

    @SuppressWarnings("unchecked") // The schema makes input objects, their keys are field names.
    private static Arguments of(Map<?, ?> map) {
        return new Arguments((Map<String, @Nullable Object>) map);
    }
}
