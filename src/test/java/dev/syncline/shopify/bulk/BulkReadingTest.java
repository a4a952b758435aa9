package dev.syncline.shopify.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.ShopUnreachable;
import dev.syncline.model.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BulkReadingTest {
    private static final String P1 = "{'id':'p1','title':'ä','variantsCount':{'count':2}}";
    private static final String P2 = "{'id':'p2','title':'2','variantsCount':{'count':1}}";
    private static final String V1 = "{'id':'v1','price':'1','__parentId':'p1'}";
    private static final String V2 = "{'id':'v2','price':'2','__parentId':'p1'}";
    private static final String V3 = "{'id':'v3','price':'3','__parentId':'p2'}";

    private final Deque<Optional<BulkStatus>> statuses = new ArrayDeque<>();
    private final Deque<InputStream> results = new ArrayDeque<>();
    private final List<String> again = new ArrayList<>();
    private final BulkReading reading = new BulkReading(
            new BulkCalls() {
                @Override
                public Optional<BulkStatus> start() {
                    return statuses.removeFirst();
                }

                @Override
                public BulkStatus status(String id) {
                    return statuses.removeFirst().orElseThrow();
                }

                @Override
                public InputStream open(String address) {
                    return results.removeFirst();
                }

                @Override
                public void again(List<String> ids) {
                    again.addAll(ids);
                }
            },
            Duration.ofMillis(1),
            Duration.ofMillis(3));

    @Test
    void waits_for_a_place_and_for_the_end() {
        statuses.add(Optional.empty());
        statuses.add(status("CREATED", -1));
        statuses.add(status("RUNNING", -1));
        statuses.add(status("COMPLETED", 2));
        result(P1, V1, V2, P2, V3);
        assertEquals(Map.of("p1", 3, "p2", 2), lines());
    }

    @Test
    void an_empty_shop_has_no_result() {
        statuses.add(Optional.of(new BulkStatus("b", "COMPLETED", Optional.empty(), 0, Optional.empty())));
        assertTrue(run().isEmpty());
    }

    @Test
    void lines_in_any_order_make_the_same_products() {
        Map<String, Digest> grouped = digests(P1, V1, V2, P2, V3);
        assertEquals(grouped, digests(P1, P2, V1, V3, V2));
        assertEquals(grouped, digests(V3, V2, V1, P1, P2));
        assertEquals(grouped, digests(P2, P1, V2, V3, V1));
        assertTrue(again.isEmpty());
    }

    @Test
    void without_counts_a_product_ends_where_the_next_begins() {
        List<String> lines = new ArrayList<>();
        for (String line : List.of(P1, V1, V2, P2, V3)) {
            lines.add(line.replaceAll(",'variantsCount':\\{'count':\\d}", ""));
        }
        complete(2);
        result(lines.toArray(String[]::new));
        assertEquals(Map.of("p1", 3, "p2", 2), lines());
    }

    @Test
    void a_product_that_changed_meanwhile_is_read_again_and_not_passed_on_half() {
        complete(2);
        result(P1, V1, P2, V3);
        assertEquals(Map.of("p2", 2), lines());
        assertEquals(List.of("p1"), again);
    }

    @Test
    void a_result_that_breaks_off_is_fetched_again_and_nothing_passed_on_twice() {
        complete(2);
        results.add(new SequenceInputStream(stream(P1, V1, V2, P2), broken()));
        result(P1, V1, V2, P2, V3);
        assertEquals(List.of("p1", "p2"), run().stream().map(BulkProduct::id).toList());
    }

    @Test
    void a_result_that_stays_broken_is_said() {
        complete(2);
        for (int count = 0; count < 4; count++) {
            results.add(new SequenceInputStream(stream(P1), broken()));
        }
        assertFalse(assertThrows(ShopUnreachable.class, this::run).refused());
    }

    @Test
    void a_result_with_fewer_products_than_promised_is_not_taken_for_the_whole() {
        complete(3);
        result(P1, V1, V2, P2, V3);
        assertThrows(ShopUnreachable.class, this::run);
    }

    @Test
    void a_failed_reading_says_how_the_shop_ended_it() {
        statuses.add(status("CREATED", -1));
        statuses.add(Optional.of(new BulkStatus("b", "FAILED", Optional.of("TIMEOUT"), -1, Optional.empty())));
        String message =
                String.valueOf(assertThrows(ShopUnreachable.class, this::run).getMessage());
        assertTrue(message.contains("FAILED") && message.contains("TIMEOUT"), message);
    }

    @Test
    void what_the_taker_throws_is_not_taken_for_a_broken_result() {
        complete(2);
        result(P1, V1, V2, P2, V3);
        Consumer<BulkProduct> full = product -> {
            throw new IllegalStateException("full");
        };
        assertThrows(IllegalStateException.class, () -> reading.run(full));
        assertTrue(results.isEmpty());
    }

    @Test
    void a_taker_that_fails_ends_a_long_reading_at_once() {
        complete(-1);
        results.add(endless());
        assertThrows(
                IllegalStateException.class,
                () -> reading.run(product -> {
                    throw new IllegalStateException("full");
                }));
    }

    @Test
    void an_interrupted_taker_ends_the_reading_and_stays_interrupted() {
        complete(-1);
        results.add(endless());
        assertThrows(
                ShopUnreachable.class,
                () -> reading.run(product -> Thread.currentThread().interrupt()));
        assertTrue(Thread.interrupted());
    }

    @Test
    void lines_longer_than_any_buffer_are_whole() {
        String text = "x".repeat(300_000);
        complete(2);
        result(P1.replace("ä", text), V1, V2, P2, V3);
        assertEquals(Map.of("p1", 3, "p2", 2), lines());
        complete(2);
        results.add(stream(P1.replace("ä", text) + "\n\n" + V1 + "\n" + V2 + "\n" + P2 + "\n" + V3));
        BulkProduct first = run().getFirst();
        assertTrue(new String(first.lines().getFirst(), StandardCharsets.UTF_8).contains(text));
    }

    private Map<String, Integer> lines() {
        Map<String, Integer> lines = new TreeMap<>();
        run().forEach(product -> lines.put(product.id(), product.lines().size()));
        return lines;
    }

    private Map<String, Digest> digests(String... lines) {
        complete(2);
        result(lines);
        Map<String, Digest> digests = new TreeMap<>();
        run().forEach(product -> digests.put(product.id(), product.raw()));
        assertEquals(2, digests.size());
        return digests;
    }

    private List<BulkProduct> run() {
        List<BulkProduct> products = new ArrayList<>();
        reading.run(products::add);
        return products;
    }

    private void complete(long products) {
        statuses.add(status("COMPLETED", products));
    }

    private static Optional<BulkStatus> status(String state, long products) {
        return Optional.of(new BulkStatus("b", state, Optional.empty(), products, Optional.of("http://x")));
    }

    private void result(String... lines) {
        results.add(stream(lines));
    }

    private static InputStream stream(String... lines) {
        String text = String.join("\n", lines).replace('\'', '"');
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Products without variants, for ever. */
    private static InputStream endless() {
        byte[] line = "{\"id\":\"p\",\"variantsCount\":{\"count\":0}}\n".getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            @Override
            public int read() {
                return line[0];
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                System.arraycopy(line, 0, bytes, offset, line.length);
                return line.length;
            }
        };
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("cut");
            }
        };
    }
}
