package dev.syncline.feed.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RowHashTest {
    @Test
    void each_half_depends_on_every_character_and_on_where_cells_end() {
        SplittableRandom random = new SplittableRandom(7);
        Set<Long> firsts = new HashSet<>();
        Set<Long> seconds = new HashSet<>();
        int count = 0;
        for (int length = 0; length < 40; length++) {
            char[] text = new char[length];
            for (int i = 0; i < length; i++) {
                text[i] = (char) ('a' + random.nextInt(26));
            }
            for (int i = -1; i < length; i++) {
                char[] changed = text.clone();
                if (i >= 0) {
                    changed[i] = (char) (changed[i] ^ 1);
                }
                for (int end = 0; end <= length; end++) {
                    RowHash hash = RowHash.of(1, changed, new int[] {end, length}, 0, 2);
                    firsts.add(hash.first());
                    seconds.add(hash.second());
                    count++;
                }
            }
        }
        assertEquals(count, firsts.size());
        assertEquals(count, seconds.size());
    }

    @Test
    void nul_and_replacement_characters_are_noticed_wherever_they_stand() {
        for (int length = 1; length < 40; length++) {
            for (int at = 0; at < length; at++) {
                assertFalse(suspicious("é€x", length, at));
                assertTrue(suspicious("\0", length, at));
                assertTrue(suspicious("\uFFFD", length, at));
            }
        }
    }

    @Test
    void order_of_rows_counts() {
        RowHash one = RowHash.of(1, new char[] {'a'}, new int[] {1}, 0, 1);
        RowHash two = RowHash.of(1, new char[] {'b'}, new int[] {1}, 0, 1);
        assertFalse(one.then(two).equals(two.then(one)));
        assertFalse(RowHash.NONE.then(one).equals(one));
    }

    private static boolean suspicious(String put, int length, int at) {
        char[] text = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUV".toCharArray();
        put.getChars(0, 1, text, at);
        return RowHash.of(1, text, new int[] {length}, 0, 1).suspicious();
    }
}
