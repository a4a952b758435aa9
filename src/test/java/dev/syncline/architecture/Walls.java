package dev.syncline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.syncline.model.ArchitectureException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The words in which the rules of the house are written. Each rule has a name, which an {@link ArchitectureException}
 * refers to.
 */
final class Walls {
    static final String ROOT = "dev.syncline";

    private final Set<String> names = new TreeSet<>();

    /** The names of all rules made so far. */
    Set<String> names() {
        return names;
    }

    /** What is in {@code room} may use nothing of ours but itself, {@code allowed} and what is exempted. */
    ArchRule uses(String name, String room, String because, DescribedPredicate<JavaClass> allowed) {
        return named(
                name,
                because,
                classes()
                        .that(areIn(room).and(boundBy(name)))
                        .should()
                        .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT + "..")
                                .or(areIn(room))
                                .or(allowed)
                                .as("are in %s, or %s", room, allowed.getDescription())));
    }

    /** Only {@code rooms} may use {@code what}. */
    ArchRule only(String name, String because, DescribedPredicate<JavaClass> what, String... rooms) {
        return named(
                name,
                because,
                noClasses()
                        .that(areIn(rooms).negate().and(boundBy(name)))
                        .should()
                        .dependOnClassesThat(what));
    }

    /** No class in any room but {@code rooms} may do {@code what}. */
    ArchRule never(String name, String because, ArchCondition<JavaClass> what, String... rooms) {
        return named(
                name,
                because,
                noClasses().that(areIn(rooms).negate().and(boundBy(name))).should(what));
    }

    /** Every class of ours meets {@code condition}. */
    ArchRule always(String name, String because, ArchCondition<JavaClass> condition) {
        return named(name, because, classes().that(boundBy(name)).should(condition));
    }

    private ArchRule named(String name, String because, ArchRule rule) {
        names.add(name);
        // Rooms are filled one after the other; a rule about an empty one holds.
        return rule.as("[" + name + "] " + rule.getDescription())
                .because(because)
                .allowEmptyShould(true);
    }

    /** Classes in the given rooms, with their sub-packages; the room {@code "."} is the package of the main class. */
    static DescribedPredicate<JavaClass> areIn(String... rooms) {
        String[] packages = Arrays.stream(rooms)
                .map(room -> room.equals(".") ? ROOT : ROOT + "." + room + "..")
                .toArray(String[]::new);
        return resideInAnyPackage(packages).as("are in %s", String.join(", ", rooms));
    }

    /** Ports, values and errors of the given rooms: what speaks across a wall, without the code that decides. */
    static DescribedPredicate<JavaClass> speakFor(String... rooms) {
        DescribedPredicate<JavaClass> words = describe(
                "are interfaces, records, enums, annotations or exceptions",
                type -> type.isInterface()
                        || type.isRecord()
                        || type.isEnum()
                        || type.isAssignableTo(Throwable.class)
                        // The constants of an enum with bodies.
                        || type.getSuperclass()
                                .map(parent -> parent.toErasure().isEnum())
                                .orElse(false));
        return areIn(rooms).and(words).as("are ports, values or errors of %s", String.join(", ", rooms));
    }

    /** Classes that no {@link ArchitectureException} exempts from the rule of this name. */
    static DescribedPredicate<JavaClass> boundBy(String name) {
        return describe(
                "are not exempt",
                type -> exceptions(type).noneMatch(exception -> exception.rule().equals(name)));
    }

    /** The exceptions that hold for a class: its own and those of the classes around it. */
    static Stream<ArchitectureException> exceptions(JavaClass type) {
        Stream<ArchitectureException> own = Stream.concat(
                type.tryGetAnnotationOfType(ArchitectureException.class).stream(),
                type.tryGetAnnotationOfType(ArchitectureException.Several.class).stream()
                        .flatMap(several -> Arrays.stream(several.value())));
        return Stream.concat(own, type.getEnclosingClass().stream().flatMap(Walls::exceptions));
    }
}
