package dev.syncline.service;

import dev.syncline.engine.RunState;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.OperationId;
import dev.syncline.model.PlanId;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.queue.OperationState;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What the use cases say: what will happen to a product and why, and why something asked for is refused. */
final class ServiceSentences {
    static final Sentence NO_SHOPS = Sentence.of("refused.no-shops");
    static final Sentence NO_TOKEN = Sentence.of("refused.no-token");
    static final Sentence NO_CLIENT_SECRET = Sentence.of("refused.no-client-secret");
    static final Sentence NO_WEBHOOK_SECRET = Sentence.of("refused.no-webhook-secret");
    static final Sentence RULE_FOR_ONE = Sentence.of("refused.rule-for-one");
    static final Sentence FIELD_OR_GROUP = Sentence.of("refused.field-or-group");
    static final Sentence NO_REASON = Sentence.of("refused.no-reason");
    static final Sentence AS_AGREED = Sentence.of("why.as-agreed");

    private ServiceSentences() {}

    static Sentence stopped(String why) {
        return Sentence.of("why.stopped").with(why);
    }

    static Sentence noHandle(String text) {
        return Sentence.of("refused.no-handle").with(text);
    }

    static Sentence handleTaken(String handle, String product) {
        return Sentence.of("refused.handle-taken").with(handle).with(product);
    }

    static Sentence guarded(Sentence guard) {
        return Sentence.of("why.guarded").with(guard);
    }

    static Sentence reason(Optional<FieldPath> path, Why.Fate fate, Sentence by) {
        return path.map(field -> Sentence.of("why.field").with(field))
                .orElseGet(() -> Sentence.of("why.product"))
                .with(word(fate))
                .with(by);
    }

    static Sentence notPermitted(String name, Role has, Role needed) {
        return Sentence.of("refused.role").with(name).with(word(has)).with(word(needed));
    }

    static Sentence noPlan(PlanId plan) {
        return Sentence.of("none.plan").with(plan.toString());
    }

    static Sentence noRun(RunId run) {
        return Sentence.of("none.run").with(run.toString());
    }

    static Sentence noConflict(long number) {
        return Sentence.of("none.conflict").with(Long.toString(number));
    }

    static Sentence noRule(long number) {
        return Sentence.of("none.rule").with(Long.toString(number));
    }

    static Sentence noOperation(OperationId operation) {
        return Sentence.of("none.operation").with(operation.toString());
    }

    static Sentence noSetting(String key) {
        return Sentence.of("none.setting").with(key);
    }

    static Sentence noShop(String name) {
        return Sentence.of("none.shop").with(name);
    }

    static Sentence noProduct(String shop, String reference) {
        return Sentence.of("none.product").with(shop).with(reference);
    }

    static Sentence notKeptOut(String product, Optional<Field> field) {
        return field.map(only ->
                        Sentence.of("none.exemption.field").with(product).with(only))
                .orElseGet(() -> Sentence.of("none.exemption").with(product));
    }

    static Sentence severalProducts(String reference, String keys) {
        return Sentence.of("refused.several-products").with(reference).with(keys);
    }

    static Sentence severalShops(String names) {
        return Sentence.of("refused.several-shops").with(names);
    }

    static Sentence firstNone(int first) {
        return Sentence.of("refused.first-none").with(first);
    }

    static Sentence noItem(PlanId plan, int item) {
        return Sentence.of("refused.no-item").with(plan.toString()).with(Integer.toString(item));
    }

    static Sentence nothingParked(RunId run) {
        return Sentence.of("refused.nothing-parked").with(run.toString());
    }

    static Sentence runNotOver(RunId run, RunState state) {
        return Sentence.of("refused.run-not-over").with(run.toString()).with(word(state));
    }

    static Sentence runOver(RunId run, RunState state) {
        return Sentence.of("refused.run-over").with(run.toString()).with(word(state));
    }

    static Sentence conflictOver(long number) {
        return Sentence.of("refused.conflict-over").with(Long.toString(number));
    }

    static Sentence shopName(String name) {
        return Sentence.of("refused.shop-name").with(name);
    }

    static Sentence noApp(String shop) {
        return Sentence.of("refused.no-app").with(shop);
    }

    static Sentence noWebhook(long webhook) {
        return Sentence.of("none.webhook").with(webhook);
    }

    static Sentence shopKnown(String name) {
        return Sentence.of("refused.shop-known").with(name);
    }

    static Sentence endpoint(String endpoint) {
        return Sentence.of("refused.endpoint").with(endpoint);
    }

    static Sentence notParked(OperationId operation) {
        return Sentence.of("refused.not-parked").with(operation.toString());
    }

    static Sentence operationOver(OperationId operation) {
        return Sentence.of("refused.operation-over").with(operation.toString());
    }

    static Sentence notEnded(OperationId operation, OperationState state) {
        return Sentence.of("refused.not-ended").with(operation.toString()).with(word(state));
    }

    static Sentence endedBy(String actor) {
        return Sentence.of("operation.ended-by").with(actor);
    }

    static Sentence longReason(int most) {
        return Sentence.of("refused.long-reason").with(most);
    }

    static Sentence pastEnd(Instant end) {
        return Sentence.of("refused.past-end").with(end);
    }

    private static Sentence word(Role role) {
        return Sentence.of("role." + role.name().toLowerCase(Locale.ROOT));
    }

    private static Sentence word(RunState state) {
        return Sentence.of("run.state." + state.word());
    }

    private static Sentence word(OperationState state) {
        return Sentence.of("operation.state." + state.word());
    }

    private static Sentence word(Why.Fate fate) {
        return Sentence.of("why.fate." + fate.name().toLowerCase(Locale.ROOT));
    }
}
