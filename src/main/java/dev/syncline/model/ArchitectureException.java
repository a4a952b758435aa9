package dev.syncline.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exempts a class, and the classes inside it, from one rule of the architecture, for a reason that the reader of the
 * class should know. It stands here because every package may use the model.
 */
@Documented
@Repeatable(ArchitectureException.Several.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ArchitectureException {
    /** The name of the rule, as in the message of the failed test; a name that no rule has fails the tests. */
    String rule();

    /** Why the rule does not hold here, as a sentence. */
    String reason();

    /** More than one exception on the same class. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Several {
        /** The exceptions. */
        ArchitectureException[] value();
    }
}
