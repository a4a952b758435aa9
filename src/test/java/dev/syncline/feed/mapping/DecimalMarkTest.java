package dev.syncline.feed.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DecimalMarkTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        POINT | 12.50     | 12.50
        POINT | 12        | 12
        POINT | .5        | 0.5
        POINT | -3        | -3
        POINT | 1.513     | 1.513
        POINT | 1,234.50  | 1234.50
        POINT | 1,234,567 | 1234567
        COMMA | 12,50     | 12.50
        COMMA | 1,513     | 1.513
        COMMA | 1.234,50  | 1234.50
        COMMA | 12        | 12
        """)
    void numbers_are_read(DecimalMark mark, String text, BigDecimal number) {
        assertEquals(Optional.of(number), mark.read(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        POINT | 12,50
        POINT | 1,250
        COMMA | 12.50
        COMMA | 1.250
        POINT | 12.
        POINT | 1.2.3
        POINT | 1,23.4
        POINT | $5
        POINT | 1e5
        POINT | -
        POINT | .
        POINT | 1234567890123456789012345
        """)
    void what_is_no_number_or_could_be_two_is_not_read(DecimalMark mark, String text) {
        assertEquals(Optional.empty(), mark.read(text));
    }

    @Test
    void the_complaint_says_what_is_the_matter() {
        assertTrue(DecimalMark.POINT.complaint("1,250").contains("two different numbers"));
        assertTrue(DecimalMark.POINT.complaint("12,50").contains("other decimal mark"));
        assertEquals("is not a number", DecimalMark.COMMA.complaint("call"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.50", "1", "0.01", "99999"})
    void simple_numbers_are_those_that_read_as_above_zero(String text) {
        assertTrue(DecimalMark.POINT.isSimple(text, true));
        assertTrue(DecimalMark.POINT.read(text).orElseThrow().signum() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1", "1.", "1,5", "x", "1.2.3"})
    void all_others_are_looked_at_closely(String text) {
        assertFalse(DecimalMark.POINT.isSimple(text, true));
    }
}
