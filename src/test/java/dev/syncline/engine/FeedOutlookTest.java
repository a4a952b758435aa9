package dev.syncline.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Digest;
import dev.syncline.model.ProductId;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class FeedOutlookTest {
    @Test
    void what_was_listed_and_is_not_seen_is_missing_whatever_else_is_seen() {
        FeedOutlook outlook = new FeedOutlook(listed(3));
        outlook.same(new ProductId(0));
        outlook.moved(new ProductId(77));

        assertEquals(2, outlook.missing());
        assertEquals(2, outlook.known());
        assertEquals(1, outlook.moved());
        assertEquals("{1, 2}", outlook.gone().toString());
        assertFalse(outlook.nothingNew());
    }

    @Test
    void a_feed_that_only_repeats_brings_nothing_new() {
        FeedOutlook outlook = new FeedOutlook(listed(2));
        outlook.same(new ProductId(0));
        assertTrue(outlook.nothingNew());

        outlook.added();
        assertFalse(outlook.nothingNew());
        assertFalse(new FeedOutlook(new BitSet()).nothingNew());
    }

    @Test
    void a_feed_that_lacks_a_fifth_is_held_unless_it_is_few() {
        assertEquals(List.of(), holds(50, 10));
        assertEquals(List.of(), holds(100, 20));
        assertEquals(1, holds(100, 21).size());
        assertEquals(1, holds(12, 11).size());
    }

    @Test
    void a_feed_without_products_is_held_once() {
        assertEquals(
                1,
                FeedGuards.holds(new FeedOutlook(listed(3)), survey(0, List.of()))
                        .size());
        assertEquals(List.of(), FeedGuards.holds(new FeedOutlook(listed(3)), survey(0, List.of("The file is empty."))));
    }

    private static List<String> holds(int listed, int missing) {
        FeedOutlook outlook = new FeedOutlook(listed(listed));
        for (int product = missing; product < listed; product++) {
            outlook.same(new ProductId(product));
        }
        return FeedGuards.holds(outlook, survey(listed - missing, List.of()));
    }

    private static BitSet listed(int count) {
        BitSet listed = new BitSet();
        listed.set(0, count);
        return listed;
    }

    private static FeedSurvey survey(long products, List<String> holds) {
        return new FeedSurvey(
                ListFeed.file(),
                "list",
                "list@1",
                "utf-8",
                ",",
                products,
                products,
                0,
                0,
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                List.of(),
                List.of(),
                holds,
                Optional.empty(),
                Digest.of(new byte[0]),
                new FeedTrail() {});
    }
}
