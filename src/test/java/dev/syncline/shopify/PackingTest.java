package dev.syncline.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackingTest {
    @Test
    void starts_below_the_most() {
        assertEquals(20, new Packing(25, Optional::empty).size());
    }

    @Test
    void grows_where_writes_are_quick_and_cheap() {
        assertEquals(25, after(0.01, 20));
    }

    @Test
    void ends_in_about_two_seconds() {
        assertEquals(4, after(0.5, 20));
        assertEquals(1, after(5, 20));
    }

    @Test
    void keeps_below_what_one_request_may_cost() {
        assertEquals(9, after(0.01, 100));
    }

    private static int after(double seconds, double points) {
        Packing packing = new Packing(25, Optional::empty);
        for (int count = 0; count < 40; count++) {
            packing.measured(5, seconds * 5, points * 5);
        }
        return packing.size();
    }
}
