package dev.syncline.engine;

import dev.syncline.store.DatabaseUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One fault of each class on the database server, where leases and transactions are others than in the embedded store. */
@ParameterizedClass(name = "{0}")
@EnumSource(value = DatabaseUnderTest.class, names = "POSTGRESQL")
final class FaultCatalogueServerIT extends FaultCatalogue {
    @Test
    void answers_that_are_lost_after_the_write() throws Exception {
        rides(
                RunKind.INCREMENTAL,
                "{\"kind\": \"reset-after\", \"nth\": 1, \"field\": \"productUpdate\"},{\"kind\": \"invalid\","
                        + " \"nth\": 1, \"field\": \"productSet\"},{\"kind\": \"hang\", \"seconds\": 1.5, \"nth\": 1,"
                        + " \"field\": \"productVariantsBulkUpdate\"}");
    }

    @Test
    void every_third_request_throttled() throws Exception {
        rides(RunKind.FULL, "{\"kind\": \"throttled\", \"every\": 3}");
    }

    @Test
    void a_token_that_is_revoked_in_the_middle() throws Exception {
        stops(
                RunKind.INCREMENTAL,
                "{\"kind\": \"status\", \"status\": 401, \"from\": 1, \"field\": \"productVariantsBulkUpdate\"}",
                true,
                "shop rotate");
    }

    @Test
    void a_bulk_reading_that_lost_half() throws Exception {
        stops(RunKind.FULL, "{\"kind\": \"bulk-partial\", \"nth\": 1}", false, "start the sync again");
    }
}
