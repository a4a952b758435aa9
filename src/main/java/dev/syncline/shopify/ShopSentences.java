package dev.syncline.shopify;

import dev.syncline.model.FieldPath;
import dev.syncline.model.Sentence;

/** What is said about requests to a shop, besides what a failure is. */
final class ShopSentences {
    static final Sentence BUDGET = Sentence.of("shop.budget");
    static final Sentence TIME_ENDED = Sentence.of("shop.time-ended");
    static final Sentence TURN_NEVER_CAME = Sentence.of("shop.turn-never-came");
    static final Sentence NO_PLACE = Sentence.of("shop.no-place");
    static final Sentence NOT_SENT = Sentence.of("shop.not-sent");
    static final Sentence INTERRUPTED_SENDING = Sentence.of("shop.interrupted.sending");
    static final Sentence INTERRUPTED_WAITING = Sentence.of("shop.interrupted.waiting");
    static final Sentence UNREADABLE = Sentence.of("shop.unreadable");
    static final Sentence EMPTY_ANSWER = Sentence.of("shop.empty-answer");
    static final Sentence NOTHING_SAID = Sentence.of("shop.nothing-said");
    static final Sentence NOT_GIVEN_BACK = Sentence.of("shop.not-given-back");
    static final Sentence NOTHING_TO_WRITE = Sentence.of("shop.nothing-to-write");
    static final Sentence GONE = Sentence.of("shop.gone");
    static final Sentence BAD_TOKEN = Sentence.of("shop.bad-token");

    private ShopSentences() {}

    static Sentence noLocation(String location, String known) {
        return Sentence.of("shop.no-location").with(location).with(known);
    }

    static Sentence stockMoved(Sentence why) {
        return Sentence.of("shop.stock-moved").with(why);
    }

    static Sentence at(String host, Sentence said) {
        return Sentence.of("shop.at").with(host).with(said);
    }

    static Sentence silent(String host, int tries, Sentence last) {
        return Sentence.of("shop.silent").with(host).with(tries).with(last);
    }

    static Sentence interrupted(String host) {
        return Sentence.of("shop.interrupted.asking").with(host);
    }

    static Sentence http(int status) {
        return Sentence.of("shop.http").with(Integer.toString(status));
    }

    static Sentence http(int status, String body) {
        return Sentence.of("shop.http.body").with(Integer.toString(status)).with(body);
    }

    static Sentence half(Sentence then) {
        return Sentence.of("shop.half").with(then);
    }

    static Sentence notReadBack(Sentence why) {
        return Sentence.of("shop.not-read-back").with(why);
    }

    static Sentence stillThere(Sentence why) {
        return Sentence.of("shop.still-there").with(why);
    }

    static Sentence choices(FieldPath path, int choices, int options) {
        return Sentence.of("shop.choices").with(path).with(choices).with(options);
    }

    static Sentence noId(String product) {
        return Sentence.of("shop.no-id").with(product);
    }

    static Sentence wrongSort(FieldPath path) {
        return Sentence.of("shop.wrong-sort").with(path);
    }

    static Sentence notYet(FieldPath path) {
        return Sentence.of("shop.not-yet").with(path);
    }

    static Sentence noReading(String product) {
        return Sentence.of("shop.no-reading").with(product);
    }

    static Sentence noVariant(String variant) {
        return Sentence.of("shop.no-variant").with(variant);
    }

    static Sentence noBulk(String host, String said) {
        return Sentence.of("shop.no-bulk").with(host).with(said);
    }

    static Sentence noDefinition(String host, String said) {
        return Sentence.of("shop.no-definition").with(host).with(said);
    }

    static Sentence noSubscription(String host, String topic, String address, String said) {
        return Sentence.of("shop.no-subscription")
                .with(host)
                .with(topic)
                .with(address)
                .with(said);
    }

    static Sentence answersByAnother(String version, String other) {
        return Sentence.of("shop.version.another").with(version).with(other);
    }

    static Sentence deprecated(String reason) {
        return Sentence.of("shop.version.deprecated").with(reason);
    }

    static Sentence unsupported(String version) {
        return Sentence.of("shop.version.unsupported").with(version);
    }

    static Sentence versionEnds(String version, String end) {
        return Sentence.of("shop.version.ends").with(version).with(end);
    }

    static Sentence versionEnded(String version, String end) {
        return Sentence.of("shop.version.ended").with(version).with(end);
    }

    static Sentence noPublication(String name, String names) {
        return Sentence.of("shop.no-publication").with(name).with(names);
    }

    static Sentence noCollection(String handle) {
        return Sentence.of("shop.no-collection").with(handle);
    }

    static Sentence smartCollection(String handle) {
        return Sentence.of("shop.smart-collection").with(handle);
    }

    static Sentence bulkForgotten(String host, String id) {
        return Sentence.of("shop.bulk-forgotten").with(host).with(id);
    }
}
