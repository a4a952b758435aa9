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

    private CostBudget.Reservation reserve(double points) throws InterruptedException {
        CostBudget.Reservation taken = budget.reserve(points, PATIENCE, false);
        assertTrue(taken.isTaken(), taken.toString());
        return taken;
    }

    @Test
    void nothing_is_held_back_before_the_shop_has_spoken_or_if_it_never_does() throws InterruptedException {
        for (int count = 0; count < 1000; count++) {
            budget.reconcile(reserve(500), Optional.empty());
        }
        assertEquals(Duration.ZERO, waited);
    }

    @Test
    void a_request_waits_until_the_bucket_holds_its_cost() throws InterruptedException {
        budget.reconcile(reserve(100), status(100, 50));
        reserve(325);
        assertEquals(Duration.ofSeconds(3), waited, "The bucket holds 50, and 25 are kept for urgent requests");
    }

    @Test
    void what_takes_too_long_is_not_taken_and_says_how_long() throws InterruptedException {
        budget.reconcile(reserve(10), status(10, 0));
        assertEquals(
                Duration.ofSeconds(9),
                budget.reserve(875, Duration.ofSeconds(5), false).missing());
        assertEquals(Duration.ZERO, waited);
        assertEquals(
                Duration.ofSeconds(1),
                budget.reserve(75, Duration.ofMillis(10), false).missing());
    }

    @Test
    void requests_under_way_are_counted_before_they_are_answered() throws InterruptedException {
        budget.reconcile(reserve(10), status(10, 1000));
        reserve(600);
        reserve(575);
        assertEquals(Duration.ofSeconds(2), waited);
    }

    @Test
    void what_was_reserved_and_not_charged_comes_back() throws InterruptedException {
        budget.reconcile(reserve(10), status(10, 1000));
        budget.reconcile(reserve(900), status(20, 980));
        reserve(955);
        assertEquals(Duration.ZERO, waited);
    }

    @Test
    void work_that_waits_is_paced_at_the_restore_rate_and_never_throttled() throws InterruptedException {
        double bucket = 2000;
        Instant last = now;
        Instant begun = now;
        budget.reconcile(reserve(10), status(10, bucket));
        for (int count = 0; count < 500; count++) {
            CostBudget.Reservation taken = reserve(180);
            bucket = Math.min(2000, bucket + Duration.between(last, now).toMillis() / 10.0);
            last = now;
            assertTrue(bucket >= 180, "The shop would have refused request " + count);
            bucket -= 120;
            budget.reconcile(taken, status(120, bucket));
        }
        double seconds = Duration.between(begun, now).toMillis() / 1000.0;
        double floor = (500 * 120 - 2000) / 100.0;
        assertTrue(seconds < floor * 1.02, seconds + " s, but the budget allows " + floor);
    }

    private static Optional<ThrottleStatus> status(double charged, double available) {
        return Optional.of(new ThrottleStatus(charged, charged, 2000, available, 100));
    }
}
