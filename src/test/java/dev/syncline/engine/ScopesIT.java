package dev.syncline.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the merchant did not grant is named before anything is read or written. */
final class ScopesIT extends EngineContract {
    private void openWithout(String scope) throws IOException {
        Path file = Files.writeString(folder.resolve("scopes.json"), "{\"withheldScopes\": [\"" + scope + "\"]}");
        open(settings -> settings.withProducts(3, 1).withFaults(file));
    }

    @Test
    void a_run_that_lacks_a_scope_reads_and_writes_nothing_and_names_it() throws Exception {
        openWithout("write_products");
        ShopUnreachable refused =
                assertThrows(ShopUnreachable.class, () -> engine.syncs().sync(request(RunKind.FULL), RunListener.NONE));
        assertTrue(refused.getMessage().contains("write_products"), refused.getMessage());
        assertTrue(refused.refused());
        assertEquals(0, ports().catalogue().counts(shop().id()).orphans());
        Run run = ports().runs().latest(Optional.of(shop().id()), 1).getFirst();
        assertEquals(RunState.FAILED, run.state());
        assertEquals(List.of(), sandbox.shop().writeLog());
    }

    @Test
    void a_plan_needs_no_scope_for_writing() throws Exception {
        openWithout("write_products");
        Run run = engine.syncs()
                .sync(
                        new SyncRequest(
                                shop().id(),
                                RunKind.FULL,
                                Set.of(),
                                Optional.empty(),
                                true,
                                Optional.empty(),
                                false,
                                false,
                                "anna"),
                        RunListener.NONE);
        assertEquals(RunState.DONE, run.state());
    }

    @Test
    void publications_are_needed_only_where_our_side_says_something_of_them() throws Exception {
        openWithout("write_publications");
        feed.put("A", Goods.lamp("A"));
        read();
        assertEquals(RunState.DONE, sync().state());

        feed.set("A", FieldPath.of(Field.PUBLICATIONS), Value.texts("Online Store"));
        read();
        int written = sandbox.shop().writeLog().size();
        ShopUnreachable refused = assertThrows(ShopUnreachable.class, this::sync);
        assertTrue(refused.getMessage().contains("needs: write_publications"), refused.getMessage());
        assertEquals(written, sandbox.shop().writeLog().size());
    }
}
