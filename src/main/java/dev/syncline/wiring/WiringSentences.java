package dev.syncline.wiring;

import dev.syncline.model.Sentence;

/** What is said where the parts are put together. */
final class WiringSentences {
    private WiringSentences() {}

    static Sentence noToken(String shop) {
        return Sentence.of("shop.no-token").with(shop);
    }
}
