package dev.syncline.engine;

import static dev.syncline.engine.Goods.DESCRIPTION;
import static dev.syncline.engine.Goods.TITLE;
import static dev.syncline.engine.Goods.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Value;
import dev.syncline.queue.Operation;
import dev.syncline.testing.English;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A sync with everything in it, which a fault befalls; what has to be true of it afterwards is the same for all faults. */
abstract class FaultCatalogue extends EngineHarness {
    /** A creation, updates of a title and a price, a pull, both on one product, and a conflict that waits. */
    @BeforeEach
    void changesOnBothSides() throws Exception {
        ask();
        agreed("A-1", "A-2", "A-3", "A-4");
        retitle("A-1", "Merchant's lamp");
        retitle("A-3", "Merchant's other lamp");
        now = now.plusSeconds(60);
        merchant.update(inShop("A-4").get("id").asString(), Map.of("descriptionHtml", "<p>Merchant's.</p>"));
        feed.set("A-2", TITLE, Value.text("Better lamp"))
                .set("A-2", price("A-2"), Value.Money.of("19.00"))
                .set("A-3", TITLE, Value.text("Supplier's lamp"))
                .set("A-4", price("A-4"), Value.Money.of("18.00"))
                .put("A-5", Goods.lamp("A-5"));
        read();
        sandbox.shop().clearWriteLog();
    }

    /** The fault passes by itself: the run notices, and ends as if there had been none. */
    void rides(RunKind kind, String fault) throws Exception {
        disturb(fault);
        Run run = done(engine.syncs().sync(request(kind), RunListener.NONE));
        calm();
        assertEquals(0, run.tally().parked(), () -> operations(run.id()).toString());
        assertAllIsWell();
    }

    /** The fault lasts: the run stops and says why; after the fault the next sync brings everything to its end. */
    void stops(RunKind kind, String fault, boolean refused, String... words) throws Exception {
        disturb(fault);
        ShopUnreachable stopped =
                assertThrows(ShopUnreachable.class, () -> engine.syncs().sync(request(kind), RunListener.NONE));
        calm();

        Run run = ports().runs().latest(Optional.of(shop().id()), 1).getFirst();
        assertEquals(refused, stopped.refused(), stopped.getMessage());
        for (String word : words) {
            assertTrue(English.of(run.message()).contains(word), run::toString);
        }
        if (operations(run.id()).isEmpty()) {
            assertEquals(RunState.FAILED, run.state());
        } else {
            assertEquals(RunState.RUNNING, run.state(), "What is queued is owed");
            engine.syncs().resume(RunListener.NONE).forEach(EngineHarness::done);
        }
        sync();
        assertAllIsWell();
    }

    /** No edit lost, nothing twice, everything at one end, and nothing left to do. */
    private void assertAllIsWell() throws Exception {
        assertFixpoint();
        Map<String, String> shown = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : merchant.bySku().entrySet()) {
            JsonNode product = entry.getValue();
            shown.put(
                    entry.getKey(),
                    product.get("title").asString() + " "
                            + product.at("/variants/nodes/0/price").asString());
        }
        assertEquals(
                Map.of(
                        "A-1", "Merchant's lamp 20.50",
                        "A-2", "Better lamp 19.00",
                        "A-3", "Merchant's other lamp 20.50",
                        "A-4", "Lamp A-4 18.00",
                        "A-5", "Lamp A-5 20.50"),
                shown);
        assertEquals(5, sandbox.shop().productCount());
        assertEquals(Optional.of(Value.text("Merchant's lamp")), local("A-1", TITLE));
        assertEquals(Optional.of(Value.text("<p>Merchant's.</p>")), local("A-4", DESCRIPTION));
        assertEquals(
                Optional.of(Value.text("Merchant's other lamp")), conflict().remote());
        assertEquals(Optional.of(Value.text("Supplier's lamp")), conflict().local());
        assertOneEndEach();
    }

    /** Four writes were owed: each was carried out once, ended once, and is in the history once. */
    private void assertOneEndEach() {
        assertEquals(4, sandbox.shop().writeLog().size(), sandbox.shop().writeLog()::toString);
        List<String> pushed = new ArrayList<>();
        ports().records()
                .forEach(
                        new RecordPort.HistoryFilter(Optional.empty(), Optional.empty(), Optional.empty(), 1000),
                        entry -> {
                            if (entry.shop().equals(shop().id())
                                    && !entry.at().isBefore(now)
                                    && (entry.action().equals("push")
                                            || entry.action().equals("create"))
                                    && entry.field().isPresent()
                                    && !entry.key().equals("A-5")) {
                                pushed.add(entry.key() + " " + entry.field().get());
                            }
                        });
        assertEquals(
                List.of("A-2 title", "A-2 variants[A-2].price", "A-4 variants[A-4].price"),
                pushed.stream().sorted().toList());
        for (Run run : ports().runs().latest(Optional.of(shop().id()), 20)) {
            assertTrue(run.state().ended(), run::toString);
            for (Operation operation : operations(run.id())) {
                assertTrue(operation.state().ended(), operation::toString);
            }
        }
    }
}
