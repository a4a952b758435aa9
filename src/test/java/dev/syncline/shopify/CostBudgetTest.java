package dev.syncline.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CostBudgetTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private Duration waited = Duration.ZERO;
    private final CostBudget budget = new CostBudget(() -> now, pause -> {
        waited = waited.plus(pause);
        now = now.plus(pause);
    });

    @Test
    void nothing_is_held_back_before_the_shop_has_spoken_or_if_it_never_does() throws InterruptedException {
        for (int count = 0; count < 1000; count++) {
            assertEquals(Duration.ZERO, budget.reserve(500, PATIENCE));
            budget.reconcile(500, Optional.empty());
        }
        assertEquals(Duration.ZERO, waited);
    }

    @Test
    void a_request_waits_until_the_bucket_holds_its_cost() throws InterruptedException {
        budget.reserve(100, PATIENCE);
        budget.reconcile(100, status(100, 50));
        assertEquals(Duration.ZERO, budget.reserve(350, PATIENCE));
        assertEquals(Duration.ofSeconds(3), waited);
    }

    @Test
    void what_takes_too_long_is_not_taken_and_says_how_long() throws InterruptedException {
        budget.reserve(10, PATIENCE);
        budget.reconcile(10, status(10, 0));
        assertEquals(Duration.ofSeconds(9), budget.reserve(900, Duration.ofSeconds(5)));
        assertEquals(Duration.ZERO, waited);
        assertEquals(Duration.ofSeconds(1), budget.reserve(100, Duration.ofMillis(10)));
    }

    @Test
    void requests_under_way_are_counted_before_they_are_answered() throws InterruptedException {
        budget.reserve(10, PATIENCE);
        budget.reconcile(10, status(10, 1000));
        budget.reserve(600, PATIENCE);
        budget.reserve(600, PATIENCE);
        assertEquals(Duration.ofSeconds(2), waited);
    }

    @Test
    void what_was_reserved_and_not_charged_comes_back() throws InterruptedException {
        budget.reserve(10, PATIENCE);
        budget.reconcile(10, status(10, 1000));
        budget.reserve(900, PATIENCE);
        budget.reconcile(900, status(20, 980));
        budget.reserve(980, PATIENCE);
        assertEquals(Duration.ZERO, waited);
    }

    @Test
    void work_that_waits_is_paced_at_the_restore_rate_and_never_throttled() throws InterruptedException {
        double bucket = 2000;
        Instant last = now;
        Instant begun = now;
        budget.reserve(10, PATIENCE);
        budget.reconcile(10, status(10, bucket));
        for (int count = 0; count < 500; count++) {
            budget.reserve(180, PATIENCE);
            bucket = Math.min(2000, bucket + Duration.between(last, now).toMillis() / 10.0);
            last = now;
            assertTrue(bucket >= 180, "The shop would have refused request " + count);
            bucket -= 120;
            budget.reconcile(180, status(120, bucket));
        }
        double seconds = Duration.between(begun, now).toMillis() / 1000.0;
        double floor = (500 * 120 - 2000) / 100.0;
        assertTrue(seconds < floor * 1.02, seconds + " s, but the budget allows " + floor);
    }

    private static Optional<ThrottleStatus> status(double charged, double available) {
        return Optional.of(new ThrottleStatus(charged, charged, 2000, available, 100));
    }
}
