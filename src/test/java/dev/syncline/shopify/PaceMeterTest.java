package dev.syncline.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.engine.ShopPort;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PaceMeterTest {
    private final PaceMeter meter = new PaceMeter();

    @Test
    void nothing_is_known_before_the_first_answer() {
        assertEquals(Optional.empty(), meter.now());
    }

    @Test
    void half_and_nineteen_in_twenty_of_the_answers_took_no_longer() {
        for (int millis = 100; millis >= 1; millis--) {
            meter.took(Duration.ofMillis(millis).toNanos());
        }
        assertEquals(Optional.of(new ShopPort.Pace(Duration.ofMillis(50), Duration.ofMillis(95))), meter.now());
    }

    @Test
    void old_answers_are_forgotten() {
        for (int answer = 0; answer < 2000; answer++) {
            meter.took(Duration.ofSeconds(answer < 1500 ? 9 : 1).toNanos());
        }
        assertEquals(Optional.of(new ShopPort.Pace(Duration.ofSeconds(1), Duration.ofSeconds(1))), meter.now());
    }
}
