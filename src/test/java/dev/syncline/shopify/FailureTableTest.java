package dev.syncline.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.ShopUnreachable;
import dev.syncline.model.Outcome;
import dev.syncline.model.RemoteId;
import dev.syncline.model.Sentence;
import dev.syncline.shopify.failure.Failure;
import dev.syncline.shopify.failure.Remedy;
import dev.syncline.testing.English;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row of the failure model: what the shop does, what becomes of a write and of a question, and what the page says. */
class FailureTableTest extends ScriptedShop {
    private static final RemoteId ID = new RemoteId("gid://shopify/Product/1");
    private static final String GOOD = "{\"data\":{\"nodes\":[" + Answers.product(ID.text(), "T") + "]}}";

    @ParameterizedTest
    @EnumSource(
            value = Failure.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SILENT", "BULK_INCOMPLETE"})
    void a_write_ends_as_the_table_says(Failure failure) {
        happens(failure);

        Outcome outcome = shop.send(List.of(Answers.title(0, "A"))).getFirst();

        Remedy found = switch (outcome) {
            case Outcome.Unknown(Sentence cause) -> told(failure, cause, Remedy.SETTLE);
            case Outcome.Refused(Sentence cause, boolean lasting) ->
                told(failure, cause, lasting ? Remedy.STOP_SHOP : Remedy.STOP_RUN);
            case Outcome.Throttled _ -> Remedy.THROTTLED;
            case Outcome.Failed(Sentence cause, boolean passing) ->
                told(failure, cause, passing ? Remedy.RETRY : Remedy.PARK);
            case Outcome.Rejected(List<Outcome.UserError> errors) ->
                failure == Failure.COMPLAINT
                        ? Remedy.PARK
                        : told(failure, errors.getFirst().message(), Remedy.PARK);
            case Outcome.Applied _, Outcome.Unchanged _, Outcome.Stale _ -> throw new AssertionError(outcome);
        };
        assertEquals(failure.remedy(), found, outcome::toString);
    }

    @ParameterizedTest
    @EnumSource(
            value = Failure.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SILENT", "BULK_INCOMPLETE", "MOVED", "COMPLAINT"})
    void a_question_ends_as_the_table_says(Failure failure) throws IOException {
        happens(failure);
        if (failure == Failure.NOT_REACHED) {
            ShopUnreachable unreachable = assertThrows(ShopUnreachable.class, () -> shop.read(List.of(ID)));
            assertTrue(
                    unreachable.getMessage().contains(English.of(Failure.NOT_REACHED.title())),
                    unreachable.getMessage());
            return;
        }
        server.enqueue(Answers.json(GOOD));
        switch (failure.remedy()) {
            case SETTLE, RETRY, THROTTLED -> {
                assertEquals(1, shop.read(List.of(ID)).size());
                assertEquals(2, server.getRequestCount());
            }
            case STOP_SHOP, STOP_RUN, PARK -> {
                ShopUnreachable unreachable = assertThrows(ShopUnreachable.class, () -> shop.read(List.of(ID)));
                assertEquals(failure.remedy() != Remedy.STOP_RUN, unreachable.refused());
                told(failure, unreachable.sentence(), failure.remedy());
                assertEquals(1, server.getRequestCount());
            }
        }
    }

    @Test
    void a_shop_that_cannot_be_asked_stops_the_run() {
        for (int count = 0; count < 5; count++) {
            server.enqueue(Answers.status(503));
        }
        stopsTheRun(Failure.SILENT, assertThrows(ShopUnreachable.class, () -> shop.read(List.of(ID))));
    }

    @Test
    void a_bulk_reading_that_ends_early_stops_the_run() {
        String operation = "{\"id\":\"gid://shopify/BulkOperation/1\",\"status\":\"FAILED\",\"errorCode\":"
                + "\"INTERNAL_SERVER_ERROR\",\"rootObjectCount\":\"7\",\"url\":null}";
        server.enqueue(Answers.json(
                "{\"data\":{\"bulkOperationRunQuery\":{\"bulkOperation\":" + operation + ",\"userErrors\":[]}}}"));
        stopsTheRun(Failure.BULK_INCOMPLETE, assertThrows(ShopUnreachable.class, () -> shop.readAll(reading -> {})));
    }

    @Test
    void of_several_failures_of_one_write_the_most_careful_remedy_counts() {
        assertEquals(
                Failure.INTERNAL,
                Failure.ofErrors(List.of(
                        new Failure.Code("ACCESS_DENIED", false), new Failure.Code("INTERNAL_SERVER_ERROR", false))));
        assertEquals(
                Failure.FROZEN,
                Failure.ofErrors(
                        List.of(new Failure.Code("INVALID", false), new Failure.Code("SHOP_INACTIVE", false))));
    }

    @Test
    void the_page_says_what_the_table_says() throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("src/site/markdown/failures.md"))) {
            if (line.startsWith("| ") && !line.startsWith("| failure")) {
                List<String> cells = List.of(line.substring(1).split("\\|")).stream()
                        .map(String::strip)
                        .toList();
                rows.put(cells.getFirst(), cells);
            }
        }
        for (Failure failure : Failure.values()) {
            List<String> row = rows.remove(English.of(failure.title()));
            assertTrue(row != null, failure::toString);
            assertEquals(failure.remedy().words(), row.get(2), failure::toString);
            assertTrue(row.get(4).contains(advice(failure)), row::toString);
        }
        assertEquals(Map.of(), rows);
    }

    /** Lets the shop fail so, once; a row without a way to bring it about does not compile. */
    private void happens(Failure failure) {
        switch (failure) {
            case NOT_REACHED -> server.close();
            case BUDGET_USED_UP -> server.enqueue(errors("THROTTLED", "Throttled"));
            case TOO_MANY_REQUESTS -> server.enqueue(Answers.status(429, "Retry-After: 0.01"));
            case BROKEN_OFF ->
                server.enqueue(new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());
            case SERVER_FAULT -> server.enqueue(Answers.status(502));
            case GARBLED -> server.enqueue(Answers.json("<html>oops</html>"));
            case INTERNAL -> server.enqueue(errors("INTERNAL_SERVER_ERROR", "Internal error"));
            case MOVED -> server.enqueue(complaint("id", "Product does not exist"));
            case COMPLAINT -> server.enqueue(complaint("title", "Title can't be blank"));
            case NOT_UNDERSTOOD -> server.enqueue(errors("INVALID_VARIABLE", "Variable $x was provided invalid value"));
            case FIELD_DENIED ->
                server.enqueue(Answers.json("{\"data\":{\"p0\":null,\"nodes\":null},\"errors\":[{\"message\":\"Access"
                        + " denied\",\"path\":[\"p0\"],\"extensions\":{\"code\":\"ACCESS_DENIED\"}}]}"));
            case TAKEN_FOR_ATTACK -> server.enqueue(Answers.status(430));
            case TOKEN_REFUSED -> server.enqueue(Answers.status(401));
            case NOT_LET_IN -> server.enqueue(Answers.status(403));
            case FROZEN -> server.enqueue(Answers.status(402));
            case NO_SHOP_THERE -> server.enqueue(Answers.status(404));
            case SILENT, BULK_INCOMPLETE -> throw new IllegalArgumentException(failure + " is no single answer");
        }
    }

    private static String advice(Failure failure) {
        return failure.advice().map(English::of).orElse("");
    }

    private static Remedy told(Failure failure, Sentence said, Remedy remedy) {
        String words = English.of(said);
        assertTrue(words.contains(English.of(failure.title())), words);
        assertTrue(words.contains(advice(failure)), words);
        return remedy;
    }

    private static void stopsTheRun(Failure failure, ShopUnreachable unreachable) {
        assertEquals(Remedy.STOP_RUN, told(failure, unreachable.sentence(), failure.remedy()));
        assertEquals(false, unreachable.refused());
    }

    private static MockResponse errors(String code, String message) {
        return Answers.json(
                "{\"errors\":[{\"message\":\"" + message + "\",\"extensions\":{\"code\":\"" + code + "\"}}]}");
    }

    private static MockResponse complaint(String field, String message) {
        return Answers.json("{\"data\":{\"p0\":{\"product\":null,\"userErrors\":[{\"field\":[\"product\",\"" + field
                + "\"],\"message\":\"" + message + "\"}]}}}");
    }
}
