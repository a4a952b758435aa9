package dev.syncline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the rules about habits and the pure core look for in a class. */
final class Conditions {
    private static final int MOST_CONSTRUCTOR_PARAMETERS = 5;

    private static final Pattern EMPTY_NAME =
            Pattern.compile(".*(Manager|Helper|Utils?|Impl|Data|Info|Processor)|Handler");

    private static final Pattern NOW =
            Pattern.compile("java\\.time\\.(\\w+)\\.now|java\\.time\\.(Clock|InstantSource)\\.(system|tick)\\w*"
                    + "|java\\.lang\\.System\\.currentTimeMillis");

    private static final Pattern STREAM =
            Pattern.compile("java\\.lang\\.System\\.(out|err|console|setOut|setErr)|java\\.lang\\.IO\\.\\w+");

    private static final Set<String> OUTSIDE_WORLD = Set.of(
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.time.Clock",
            "java.time.InstantSource");

    /** Types of the JDK that only make sense where something is read, written, waited for or started. */
    private static final Pattern INPUT_OUTPUT = Pattern.compile("java\\.io\\.(File|RandomAccessFile|Console)\\w*"
            + "|java\\.nio\\.(file|channels)\\..*"
            + "|java\\.net\\.(?!URI\\b|URISyntaxException|URLEncoder|URLDecoder).*"
            + "|java\\.(sql|rmi|awt|util\\.logging|util\\.concurrent\\.Executor\\w*)\\b.*"
            + "|javax\\..*");

    private Conditions() {}

    static DescribedPredicate<JavaClass> doInputOrOutput() {
        return describe(
                "do input or output, wait or read the clock",
                type -> OUTSIDE_WORLD.contains(type.getName())
                        || INPUT_OUTPUT.matcher(type.getName()).matches());
    }

    static DescribedPredicate<JavaClass> belongToLibraries() {
        return describe("belong to libraries", type -> {
            JavaClass element = type.getBaseComponentType();
            return !element.isPrimitive()
                    && Stream.of("java.", "org.jspecify.", Walls.ROOT + ".").noneMatch(element.getName()::startsWith);
        });
    }

    static ArchCondition<JavaClass> readTheClock() {
        return access("read the clock", NOW);
    }

    static ArchCondition<JavaClass> accessStandardStreams() {
        return access("access standard output or error", STREAM);
    }

    static ArchCondition<JavaClass> beFinalWhenStatic() {
        return condition(
                "have static fields that are final",
                type -> type.getFields().stream()
                        .filter(field -> field.getModifiers().contains(STATIC))
                        .filter(field -> !field.getModifiers().contains(FINAL) || isMutable(field))
                        .map(field -> field.getFullName() + " is mutable and static"));
    }

    static ArchCondition<JavaClass> haveFewConstructorParameters() {
        return condition(
                "have at most " + MOST_CONSTRUCTOR_PARAMETERS + " constructor parameters",
                type -> type.isRecord() || type.isAnonymousClass() || type.isLocalClass() || isEntity(type)
                        ? Stream.of()
                        : type.getConstructors().stream()
                                .filter(constructor -> written(constructor) > MOST_CONSTRUCTOR_PARAMETERS)
                                .map(constructor -> constructor.getFullName() + " has " + written(constructor)));
    }

    static ArchCondition<JavaClass> haveAName() {
        return condition(
                "have a name that says something",
                type -> EMPTY_NAME.matcher(type.getSimpleName()).matches()
                        ? Stream.of(type.getName() + " ends in a word that says nothing")
                        : Stream.of());
    }

    /** Parameters that somebody wrote; the compiler adds two to an enum and one to an inner class. */
    private static int written(JavaConstructor constructor) {
        JavaClass owner = constructor.getOwner();
        int added = owner.isEnum() ? 2 : owner.isInnerClass() ? 1 : 0;
        return constructor.getRawParameterTypes().size() - added;
    }

    private static boolean isEntity(JavaClass type) {
        return Stream.of("Entity", "Embeddable", "MappedSuperclass")
                .anyMatch(name -> type.isAnnotatedWith("jakarta.persistence." + name));
    }

    /** Final, but its content changes. */
    private static boolean isMutable(JavaField field) {
        String name = field.getRawType().getName();
        return name.startsWith("java.util.concurrent.atomic.")
                || List.of(
                                "java.util.HashMap",
                                "java.util.ArrayList",
                                "java.util.HashSet",
                                "java.util.concurrent.ConcurrentHashMap",
                                "java.util.concurrent.ConcurrentMap",
                                "java.lang.ThreadLocal",
                                "java.lang.StringBuilder",
                                "java.util.Random")
                        .contains(name);
    }

    private static ArchCondition<JavaClass> access(String description, Pattern what) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                // Calls, references and fields; the overloads of now() that take a clock are unwanted, too: they
                // invite the others, and InstantSource.instant() says the same.
                Stream.concat(
                                type.getAccessesFromSelf().stream(),
                                Stream.concat(
                                        type.getMethodReferencesFromSelf().stream(),
                                        type.getConstructorReferencesFromSelf().stream()))
                        .distinct()
                        .filter(access -> what.matcher(target(access)).matches())
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
            }
        };
    }

    private static String target(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }

    private static ArchCondition<JavaClass> condition(
            String description, Function<JavaClass, Stream<String>> violations) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                violations.apply(type).forEach(text -> events.add(SimpleConditionEvent.violated(type, text)));
            }
        };
    }
}
