package dev.syncline.sandbox.canon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the shop rewrites what it is sent. */
class CanonTest {
    @ParameterizedTest
    @CsvSource({
        "'  Weird Handle / 100%  ', weird-handle-100",
        "Levi's Commuter Skinny Jeans, levis-commuter-skinny-jeans",
        "Mixed CASE / 東京 100 %, mixed-case-東京-100",
        "Crème brûlée, creme-brulee",
        "Straße, strasse",
        "'%%%', ''",
    })
    void a_handle_is_a_slug_of_letters_and_digits(String text, String slug) {
        assertEquals(slug, Handles.slug(text));
        assertEquals(slug, Handles.slug(slug));
    }

    @Test
    void a_taken_handle_is_counted_up() {
        Set<String> taken = Set.of("lamp", "lamp-1", "model-2026", "product");
        assertEquals("lamp-2", Handles.unique("lamp", taken::contains));
        assertEquals("model-2027", Handles.unique("model-2026", taken::contains));
        assertEquals("product-1", Handles.unique("product", taken::contains));
        assertEquals("desk", Handles.unique("desk", taken::contains));
    }

    @Test
    void tags_are_trimmed_folded_and_sorted() {
        assertEquals(List.of("big   sale", "Red"), Tags.canonical(List.of(" Red ", "red", "RED", " big   sale ", "")));
        assertEquals(List.of("a", "B", "c"), Tags.canonical(List.of("c, B", "a")));
        assertEquals(List.of("Red", "soft"), Tags.with(List.of("Red"), List.of("RED", "soft")));
        assertEquals(List.of("soft"), Tags.without(List.of("Red", "soft"), List.of(" red ")));
        assertTrue(Tags.tooLong(List.of("x".repeat(256))));
        assertFalse(Tags.tooLong(List.of("x".repeat(255))));
    }

    @ParameterizedTest
    @CsvSource({"1, 1.00", "1.005, 1.01", "1E+2, 100.00", "0.994, 0.99"})
    void amounts_have_two_decimals(BigDecimal amount, String canonical) {
        assertEquals(canonical, Prices.canonical(amount).toPlainString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<P CLASS=x>One|<p class=\"x\">One</p>",
                "<p>a<br/>b|<p>a<br>b</p>",
                "<p>a</p><script>x()</script><!-- c -->|<p>a</p>",
                "<a href='x' onclick='y()'>z</a>|<a href=\"x\">z</a>",
                "caf&eacute; &amp; &lt;b&gt; &nbsp;|café &amp; &lt;b&gt; &nbsp;",
                "plain text|plain text",
            })
    void html_is_written_as_a_browser_understood_it(String sent, String stored) {
        assertEquals(stored, HtmlRewrite.canonical(sent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<P>One<p>Two",
                "<ul><li>a<li>b</ul>",
                "<table><tr><td>1</table>",
                "a\r\nb <b>c</i>",
                "<p>\u00a0x &nbsp; y</p>",
                "<div><p>One</div></p>",
            })
    void html_that_was_stored_stays_as_it_is(String sent) {
        String once = HtmlRewrite.canonical(sent);
        assertEquals(once, HtmlRewrite.canonical(once));
    }
}
