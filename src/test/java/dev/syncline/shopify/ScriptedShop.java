package dev.syncline.shopify;

import java.io.IOException;
import java.time.InstantSource;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A shop of which a test says what it answers, over real HTTP. */
abstract class ScriptedShop {
    final MockWebServer server = new MockWebServer();
    ShopifyShop shop;

    @BeforeEach
    void start() throws IOException {
        server.start();
        shop = ShopifyShop.open(
                Answers.settings("http://localhost:" + server.getPort()),
                () -> "shpat_secret".toCharArray(),
                InstantSource.system());
    }

    @AfterEach
    void stop() {
        shop.close();
        server.close();
    }
}
