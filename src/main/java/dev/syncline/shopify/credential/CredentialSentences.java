package dev.syncline.shopify.credential;

import dev.syncline.model.Sentence;

/** What is said about the tokens that a shop grants. */
final class CredentialSentences {
    static final Sentence UNCLEAR = Sentence.of("credential.unclear");

    private CredentialSentences() {}

    static Sentence none(String shop) {
        return Sentence.of("shop.no-token").with(shop);
    }

    static Sentence silent(String host, String why) {
        return Sentence.of("credential.silent").with(host).with(why);
    }

    static Sentence instead(String host, int status) {
        return Sentence.of("credential.instead").with(Integer.toString(status)).with(host);
    }

    static Sentence nowhere(String host) {
        return Sentence.of("credential.nowhere").with(host);
    }

    static Sentence refused(String host, String code, String words) {
        return Sentence.of("credential.refused").with(host).with(code).with(words);
    }

    /** Tokens are granted in the organisation of the app only. */
    static Sentence elsewhere(String host, String code, String words) {
        return Sentence.of("credential.elsewhere").with(host).with(code).with(words);
    }
}
