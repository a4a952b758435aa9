package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.schema.Arguments;
import dev.syncline.sandbox.schema.RefusedException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries out what has a key once: who sends the same again gets the answer of the first time. Thread-safe. */
final class Idempotency {
    private final Map<String, Done> answers = new HashMap<>();

    private record Done(Map<String, ? extends @Nullable Object> arguments, Map<String, @Nullable Object> answer) {}

    /** The key that a mutation must have. */
    static String key(Arguments arguments) {
        if (arguments.text(Arguments.IDEMPOTENT).isBlank()) {
            throw new RefusedException(
                    "BAD_REQUEST", "The @idempotent directive is required for this mutation but was not provided.");
        }
        return arguments.text(Arguments.IDEMPOTENT);
    }

    /** The answer of the first time, or of {@code work} where this is it; {@code mismatch} for other arguments. */
    synchronized Map<String, @Nullable Object> once(
            Arguments arguments,
            Supplier<Map<String, @Nullable Object>> work,
            Supplier<Map<String, @Nullable Object>> mismatch) {
        Done done = answers.get(key(arguments));
        if (done != null) {
            return done.arguments().equals(arguments.values()) ? done.answer() : mismatch.get();
        }
        Map<String, @Nullable Object> answer = work.get();
        answers.put(key(arguments), new Done(arguments.values(), answer));
        return answer;
    }
}
