package dev.syncline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysFalse;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.syncline.architecture.Conditions.accessStandardStreams;
import static dev.syncline.architecture.Conditions.beFinalWhenStatic;
import static dev.syncline.architecture.Conditions.haveAName;
import static dev.syncline.architecture.Conditions.haveFewConstructorParameters;
import static dev.syncline.architecture.Conditions.readTheClock;
import static dev.syncline.architecture.Walls.ROOT;
import static dev.syncline.architecture.Walls.areIn;
import static dev.syncline.architecture.Walls.exceptions;
import static dev.syncline.architecture.Walls.speakFor;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The walls of the house: which room may use which, and which room may use which library. */
@AnalyzeClasses(packages = ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final Walls WALLS = new Walls();

    private static final DescribedPredicate<JavaClass> PORTS_AND_VALUES =
            areIn("model", "compare.canonical").or(speakFor("compare", "rules", "plan", "engine", "queue", "service"));

    private static final DescribedPredicate<JavaClass> SERVICE_AND_VALUES =
            areIn("model", "service").or(speakFor("compare", "rules", "plan", "engine", "queue"));

    // Rooms

    @ArchTest
    static final ArchRule MODEL =
            WALLS.uses("model", "model", "everybody speaks in these values, so they depend on nobody", alwaysFalse());

    @ArchTest
    static final ArchRule COMPARE =
            WALLS.uses("compare", "compare", "who changed what is told from three values alone", areIn("model"));

    @ArchTest
    static final ArchRule CANONICAL = WALLS.uses(
            "canonical",
            "compare.canonical",
            "adapters use the canonical forms, and nothing else of compare",
            areIn("model"));

    @ArchTest
    static final ArchRule RULES = WALLS.uses(
            "rules",
            "rules",
            "rules decide about changes, and need neither plan nor engine to do so",
            areIn("model", "compare"));

    @ArchTest
    static final ArchRule PLAN = WALLS.uses(
            "plan",
            "plan",
            "a plan is computed from changesets and rules, and knows nothing of how it is carried out",
            areIn("model", "compare", "rules"));

    @ArchTest
    static final ArchRule QUEUE =
            WALLS.uses("queue", "queue", "the queue carries operations without knowing what they do", areIn("model"));

    @ArchTest
    static final ArchRule ENGINE = WALLS.uses(
            "engine",
            "engine",
            "the loop reaches shop and store through ports of its own only",
            areIn("model", "compare", "rules", "plan", "queue"));

    @ArchTest
    static final ArchRule SERVICE = WALLS.uses(
            "service",
            "service",
            "use cases are the same for console, API and command line",
            areIn("model", "compare", "rules", "plan", "queue", "engine"));

    @ArchTest
    static final ArchRule SANDBOX = WALLS.uses(
            "sandbox", "sandbox", "a shop that shared code with its client would share its errors", areIn("model"));

    @ArchTest
    static final ArchRule CONSOLE = front("console");

    @ArchTest
    static final ArchRule API = front("api");

    @ArchTest
    static final ArchRule CLI = front("cli");

    @ArchTest
    static final ArchRule SHOPIFY = adapter("shopify");

    @ArchTest
    static final ArchRule FEED = adapter("feed");

    @ArchTest
    static final ArchRule STORE = adapter("store");

    @ArchTest
    static final ArchRule SECRETS = adapter("secrets");

    @ArchTest
    static final ArchRule OBSERVE = adapter("observe");

    @ArchTest
    static final ArchRule ALERT = adapter("alert");

    @ArchTest
    static final ArchRule WIRING = WALLS.only(
            "wiring", "what sees everything may be seen by nobody but the main class", areIn("wiring"), "wiring", ".");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching(ROOT + ".(**)")
            .should()
            .beFreeOfCycles()
            .because("packages in a cycle can only be understood, tested and changed together")
            .allowEmptyShould(true);

    // Libraries

    @ArchTest
    static final ArchRule PURE = noClasses()
            .that(areIn("model", "compare", "rules", "plan"))
            .should()
            .dependOnClassesThat(Conditions.doInputOrOutput())
            .because("the core is pure: no clock, files, network, database or threads")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PURE_LIBRARIES = noClasses()
            .that(areIn("model", "compare", "rules", "plan")
                    .and(areIn("compare").negate()))
            .should()
            .dependOnClassesThat(Conditions.belongToLibraries())
            .because("the core needs the JDK only; canonical forms and merges may use parsers")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule SQL = WALLS.only(
            "sql",
            "only the store knows SQL and its mapping",
            library(
                    "java.sql",
                    "javax.sql",
                    "jakarta.persistence",
                    "org.hibernate",
                    "com.zaxxer",
                    "org.flywaydb",
                    "org.h2",
                    "org.postgresql"),
            "store");

    @ArchTest
    static final ArchRule HTTP_CLIENT = WALLS.only(
            "http-client",
            "what leaves the machine leaves it where budget, proxies and secrets are looked after",
            library("okhttp3", "java.net.http"),
            "shopify",
            "feed",
            "alert",
            "cli",
            "console");

    @ArchTest
    static final ArchRule HTTP_SERVER = WALLS.only(
            "http-server",
            "what listens is in two places, so that what can be reached is known",
            library("io.javalin", "org.eclipse.jetty", "jakarta.servlet", "com.sun.net.httpserver"),
            "api",
            "sandbox");

    @ArchTest
    static final ArchRule FAILSAFE = WALLS.only(
            "failsafe",
            "retries inside retries multiply: they belong to the edge and to the queue",
            library("dev.failsafe"),
            "shopify",
            "feed",
            "store",
            "secrets",
            "observe",
            "alert",
            "queue");

    @ArchTest
    static final ArchRule JAVAFX =
            WALLS.only("javafx", "the program must run where there is no display", library("javafx"), "console");

    @ArchTest
    static final ArchRule GRAPHQL = WALLS.only(
            "graphql",
            "the client sends documents as they are; only the sandbox executes them",
            library("graphql"),
            "sandbox");

    @ArchTest
    static final ArchRule PICOCLI =
            WALLS.only("picocli", "options are translated at the door", library("picocli"), "cli", ".");

    // Habits

    @ArchTest
    static final ArchRule CLOCK = WALLS.never(
            "clock",
            "time comes from java.time.InstantSource, so that tests can set it; only the wiring knows the real one",
            readTheClock(),
            "wiring");

    @ArchTest
    static final ArchRule STANDARD_STREAMS = WALLS.never(
            "standard-streams",
            "scripts read standard output, so only the command line writes it; everything else logs",
            accessStandardStreams(),
            "cli");

    @ArchTest
    static final ArchRule STATIC_STATE =
            WALLS.always("static-state", "static state ties tests, shops and homes together", beFinalWhenStatic());

    @ArchTest
    static final ArchRule CONSTRUCTORS = WALLS.always(
            "constructors",
            "a class that needs more than five others has more than one job",
            haveFewConstructorParameters());

    @ArchTest
    static final ArchRule NAMES =
            WALLS.always("names", "a name says what the thing is, not that it is a thing", haveAName());

    @ArchTest
    static void exceptions_name_a_rule_and_a_reason(JavaClasses classes) {
        List<String> wrong = classes.stream()
                .flatMap(type -> exceptions(type)
                        .filter(exception -> !WALLS.names().contains(exception.rule())
                                || exception.reason().isBlank())
                        .map(exception -> type.getName() + ": " + exception.rule()))
                .toList();
        assertEquals(List.of(), wrong, () -> "rules that can be excepted: " + WALLS.names());
    }

    private static ArchRule adapter(String room) {
        return WALLS.uses(
                room,
                room,
                "an adapter implements ports and knows what their signatures name, but neither another adapter nor the"
                        + " code behind the ports",
                PORTS_AND_VALUES);
    }

    private static ArchRule front(String room) {
        return WALLS.uses(
                room,
                room,
                "console, API and command line do everything through the same use cases: no back doors",
                SERVICE_AND_VALUES);
    }

    private static DescribedPredicate<JavaClass> library(String... packages) {
        String[] with = List.of(packages).stream().map(name -> name + "..").toArray(String[]::new);
        return resideInAnyPackage(with);
    }
}
