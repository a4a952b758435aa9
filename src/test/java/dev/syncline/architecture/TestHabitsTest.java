package dev.syncline.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Disabled;

/** What tests must not do. */
@AnalyzeClasses(packages = Walls.ROOT, importOptions = ImportOption.OnlyIncludeTests.class)
final class TestHabitsTest {
    @ArchTest
    static final ArchRule NO_SLEEP = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", java.time.Duration.class)
            .because("a test that sleeps is slow on a fast machine and fails on a slow one");

    @ArchTest
    static final ArchRule NOTHING_DISABLED = noClasses()
            .should()
            .beAnnotatedWith(Disabled.class)
            .because("a test that does not run promises what nobody checks");
}
