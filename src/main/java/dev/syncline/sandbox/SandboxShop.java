package dev.syncline.sandbox;

import dev.syncline.sandbox.catalogue.Shop;
import java.util.List;
import java.util.Set;

/** The shop behind the server, for tests that look behind the API. Thread-safe. */
public final class SandboxShop {
    private final Shop shop;

    SandboxShop(Shop shop) {
        this.shop = shop;
    }

    /**
     * One mutation that changed a product.
     *
     * @param productId the global id
     * @param mutation the name of the mutation's field
     * @param fields the names of the fields that its input carried
     */
    public record Write(String productId, String mutation, Set<String> fields) {}

    /** @return every write since the start, or since the log was cleared, in order */
    public List<Write> writeLog() {
        return shop.writes().entries().stream()
                .map(entry -> new Write(entry.productId(), entry.mutation(), entry.fields()))
                .toList();
    }

    /** Forgets the writes so far. */
    public void clearWriteLog() {
        shop.writes().clear();
    }

    /** @return how many products there are */
    public int productCount() {
        return shop.catalogue().count();
    }
}
