package dev.syncline.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.console.LampHome;
import dev.syncline.model.Field;
import dev.syncline.rules.Exemption;
import dev.syncline.service.ExemptionService.Exempting;
import dev.syncline.wiring.TestHome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before anything is stored, and by which words. */
final class ExemptionServiceTest {
    @TempDir
    private Path folder;

    @Test
    void a_reason_is_needed_and_an_end_that_is_to_come() {
        try (LampHome lamps = LampHome.open(folder, 1, Duration.ZERO)) {
            Services services = lamps.home().services();
            assertRefused(services, "Say why", Optional.empty(), " ");
            assertRefused(services, "longer than 2000 characters", Optional.empty(), "x".repeat(2001));
            assertRefused(services, "lies in the past", Optional.of(Instant.EPOCH), "why");
            assertEquals(List.of(), exemptions(services));

            exempt(services, Optional.empty(), "x".repeat(2000));
            assertEquals(1, exemptions(services).size());
        }
    }

    private static void assertRefused(Services services, String words, Optional<Instant> until, String reason) {
        Invalid refused = assertThrows(Invalid.class, () -> exempt(services, until, reason));
        assertTrue(String.valueOf(refused.getMessage()).contains(words), refused::toString);
    }

    private static Exemption exempt(Services services, Optional<Instant> until, String reason) {
        return services.exemptions()
                .exempt(
                        TestHome.OWNER,
                        Optional.empty(),
                        "T-1001",
                        new Exempting(Exemption.Kind.PIN, Optional.of(Field.TITLE), until, reason));
    }

    private static List<Exemption> exemptions(Services services) {
        return services.products()
                .show(TestHome.OWNER, Optional.empty(), "T-1001")
                .exemptions();
    }
}
