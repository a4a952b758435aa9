package dev.syncline.shopify.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.ShopUnreachable;
import dev.syncline.model.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class ShopTokenTest {
    private static final Duration LIFE = Duration.ofHours(24);

    private final MemoryCredentials credentials = new MemoryCredentials();
    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-01T00:00:00Z");
    private Supplier<Grant> answer = this::fresh;
    private final ShopToken token = new ShopToken(
            "acme",
            credentials,
            app -> {
                asked.incrementAndGet();
                return answer.get();
            },
            () -> now);

    private Grant fresh() {
        return new Grant(
                ("token-" + asked.get()).toCharArray(), now.plus(LIFE).minus(Duration.ofMinutes(30)), now.plus(LIFE));
    }

    private String given() {
        return new String(token.token());
    }

    @Test
    void a_token_is_fetched_once_and_again_before_it_ends() {
        credentials.app("id", "secret");
        assertEquals("token-1", given());
        now = now.plus(Duration.ofHours(23));
        assertEquals("token-1", given());
        now = now.plus(Duration.ofMinutes(31));
        assertEquals("token-2", given());
        assertEquals("token-2", given());
    }

    @Test
    void many_workers_at_once_fetch_one_token() throws Exception {
        credentials.app("id", "secret");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        answer = () -> {
            begun.countDown();
            await(answered);
            return fresh();
        };
        List<Future<String>> given = new ArrayList<>();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int worker = 0; worker < 20; worker++) {
                given.add(workers.submit(this::given));
            }
            await(begun);
            answered.countDown();
            for (Future<String> each : given) {
                assertEquals("token-1", each.get());
            }
        }
        assertEquals(1, asked.get());
    }

    @Test
    void while_one_renews_the_others_go_on_with_the_token_that_still_lives() throws Exception {
        credentials.app("id", "secret");
        assertEquals("token-1", given());
        now = now.plus(LIFE).minus(Duration.ofMinutes(10));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        answer = () -> {
            begun.countDown();
            await(answered);
            return fresh();
        };
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> renewing = workers.submit(this::given);
            await(begun);
            assertEquals("token-1", given());
            answered.countDown();
            assertEquals("token-2", renewing.get());
        }
        assertEquals("token-2", given());
    }

    @Test
    void a_token_that_cannot_be_renewed_in_time_is_used_to_its_end() {
        credentials.app("id", "secret");
        assertEquals("token-1", given());
        answer = () -> {
            throw new ShopUnreachable(Sentence.verbatim("away"), false);
        };
        now = now.plus(LIFE).minus(Duration.ofMinutes(10));
        assertEquals("token-1", given());
        now = now.plus(Duration.ofMinutes(11));
        assertThrows(ShopUnreachable.class, token::token);
    }

    @Test
    void a_token_that_the_shop_refuses_is_renewed_once_for_all_who_were_refused() {
        credentials.app("id", "secret");
        assertEquals("token-1", given());
        assertTrue(token.renewed("token-1".toCharArray()));
        assertTrue(token.renewed("token-1".toCharArray()));
        assertEquals("token-2", given());
        assertEquals(2, asked.get());
    }

    @Test
    void a_pasted_token_is_tried_again_only_where_it_was_replaced() {
        credentials.paste("old");
        assertFalse(token.renewed("old".toCharArray()));
        credentials.paste("new");
        assertTrue(token.renewed("old".toCharArray()));
        assertEquals("new", given());
        assertEquals(0, asked.get());
    }

    @Test
    void an_app_that_is_replaced_while_its_token_is_fetched_does_not_leave_that_token_behind() {
        credentials.app("id", "old secret");
        answer = () -> {
            credentials.app("id", "new secret");
            if (asked.get() == 1) {
                throw new ShopUnreachable(Sentence.verbatim("the old secret is refused by now"), true);
            }
            return fresh();
        };
        assertEquals("token-2", given());
    }

    @Test
    void without_credentials_it_says_what_to_do() {
        ShopUnreachable none = assertThrows(ShopUnreachable.class, token::token);
        assertTrue(none.getMessage().contains("shop rotate acme"), none.getMessage());
        assertTrue(none.refused());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
