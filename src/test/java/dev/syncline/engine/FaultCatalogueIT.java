package dev.syncline.engine;

import dev.syncline.store.DatabaseUnderTest;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a shop or a network fails, over real HTTP: on one database, as the other is no part of it. */
@ParameterizedClass(name = "{0}")
@EnumSource(value = DatabaseUnderTest.class, names = "H2")
final class FaultCatalogueIT extends FaultCatalogue {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"status\", \"status\": 429",
                "\"status\", \"status\": 429, \"retryAfterSeconds\": 0.1",
                "\"status\", \"status\": 500",
                "\"status\", \"status\": 502",
                "\"status\", \"status\": 503",
                "\"status\", \"status\": 504",
                "\"reset-before\"",
                "\"reset-after\"",
                "\"hang\", \"seconds\": 1.5",
                "\"truncated\"",
                "\"invalid\"",
                "\"throttled\"",
                "\"internal\""
            })
    void a_write_that_fails_in_passing_is_done_once(String kind) throws Exception {
        rides(
                RunKind.INCREMENTAL,
                "{\"kind\": " + kind + ", \"nth\": 1, \"field\": \"productUpdate\"},"
                        + "{\"kind\": " + kind + ", \"nth\": 1, \"field\": \"productSet\"},"
                        + "{\"kind\": " + kind + ", \"nth\": 1, \"field\": \"productVariantsBulkUpdate\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"status\", \"status\": 429, \"retryAfterSeconds\": 0.05",
                "\"status\", \"status\": 502",
                "\"reset-before\"",
                "\"reset-after\"",
                "\"truncated\"",
                "\"invalid\"",
                "\"throttled\"",
                "\"internal\""
            })
    void every_third_request_fails_in_passing(String kind) throws Exception {
        rides(RunKind.FULL, "{\"kind\": " + kind + ", \"every\": 3}");
    }

    @ParameterizedTest
    @CsvSource({
        "401, true, shop rotate",
        "402, true, owner",
        "403, true, scopes",
        "404, true, domain",
        "423, true, owner",
        "430, false, Wait"
    })
    void a_shop_that_lets_nobody_in_stops_the_run_wherever_it_stands(int status, boolean refused, String advice)
            throws Exception {
        stops(
                RunKind.INCREMENTAL,
                "{\"kind\": \"status\", \"status\": " + status
                        + ", \"from\": 1, \"field\": \"productVariantsBulkUpdate\"}",
                refused,
                String.valueOf(status),
                advice);
    }

    @ParameterizedTest
    @CsvSource({"401, true, shop rotate", "402, true, owner", "403, true, scopes", "430, false, Wait"})
    void a_shop_that_lets_nobody_in_fails_the_run_before_anything_is_planned(int status, boolean refused, String advice)
            throws Exception {
        stops(
                RunKind.INCREMENTAL,
                "{\"kind\": \"status\", \"status\": " + status + ", \"from\": 1}",
                refused,
                String.valueOf(status),
                advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"reset-before\"", "\"status\", \"status\": 503", "\"invalid\""})
    void a_shop_that_cannot_be_read_for_long_stops_the_run(String kind) throws Exception {
        stops(
                RunKind.INCREMENTAL,
                "{\"kind\": " + kind + ", \"from\": 1, \"field\": \"nodes\"}",
                false,
                "could not be asked");
    }

    @ParameterizedTest
    @CsvSource({"bulk-failed, FAILED (INTERNAL_SERVER_ERROR)", "bulk-expired, EXPIRED", "bulk-partial, products"})
    void a_bulk_reading_that_ends_badly_fails_the_run_and_moves_nothing(String kind, String words) throws Exception {
        stops(RunKind.FULL, "{\"kind\": \"" + kind + "\", \"nth\": 1}", false, words, "start the sync again");
    }
}
