package dev.syncline.engine;

import dev.syncline.model.FieldPath;
import dev.syncline.model.Outcome;
import dev.syncline.model.Sentence;
import dev.syncline.model.Worded;
import java.util.List;

/** What the engine says about its runs, operations, decisions and undoings. */
final class EngineSentences {
    static final Sentence PLANNED_ONLY = Sentence.of("run.planned-only");
    static final Sentence FIRST_SYNC = Sentence.of("run.first-sync");
    static final Sentence CANCELLED = Sentence.of("run.cancelled");
    static final Sentence INTERRUPTED = Sentence.of("run.interrupted");
    static final Sentence SAYS_SO_ALREADY = Sentence.of("operation.says-so");
    static final Sentence SHOP_COUNTS = Sentence.of("undo.shop-counts");
    static final Sentence CHANGED_MEANWHILE = Sentence.of("operation.stale");
    static final Sentence CHANGES_ALL_THE_TIME = Sentence.of("operation.stale.always");
    static final Sentence PLANNED_AGAIN = Sentence.of("operation.planned-again");
    static final Sentence PRODUCT_GONE = Sentence.of("operation.product-gone");
    static final Sentence NOT_CREATED = Sentence.of("operation.not-created");
    static final Sentence NOT_DONE = Sentence.of("operation.not-done");
    static final Sentence BEING_WRITTEN = Sentence.of("decision.being-written");
    static final Sentence WRITTEN = Sentence.of("decision.written");
    static final Sentence WAITS_AGAIN = Sentence.of("decision.waits-again");
    static final Sentence CREATED = Sentence.of("undo.created");
    static final Sentence ARCHIVED = Sentence.of("undo.archived");
    static final Sentence DELETED = Sentence.of("undo.deleted");
    static final Sentence CHANGED_SINCE = Sentence.of("undo.changed-since");

    private EngineSentences() {}

    /** What an error says. */
    static Sentence of(Throwable error) {
        return error instanceof Worded worded
                ? worded.sentence()
                : Sentence.verbatim(String.valueOf(error.getMessage()));
    }

    static Sentence withoutAnswer(Sentence cause) {
        return Sentence.of("operation.without-answer").with(cause);
    }

    /** The complaints of the shop, in its words. */
    static Sentence complaints(List<Outcome.UserError> errors) {
        return errors.stream()
                .map(error -> error.field().isEmpty() ? error.message() : complaint(error.field(), error.message()))
                .reduce((one, next) ->
                        Sentence.of("operation.complaints").with(one).with(next))
                .orElse(Sentence.verbatim(""));
    }

    static Sentence complaint(String field, Sentence message) {
        return Sentence.of("operation.complaint").with(field).with(message);
    }

    static Sentence productGone(String product) {
        return Sentence.of("decision.product-gone").with(product);
    }

    static Sentence catalogueMoved(FieldPath path) {
        return Sentence.of("decision.moved.catalogue").with(path);
    }

    static Sentence shopMoved(FieldPath path) {
        return Sentence.of("decision.moved.shop").with(path);
    }

    static Sentence stopped(String shop, String why) {
        return Sentence.of("shop.stopped").with(shop).with(why);
    }

    static Sentence missingScopes(String shop, String scopes) {
        return Sentence.of("run.missing-scopes").with(shop).with(scopes);
    }
}
