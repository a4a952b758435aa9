package dev.syncline.service;

import dev.syncline.engine.HistoryEntry;
import dev.syncline.engine.Shop;
import dev.syncline.engine.StorePorts;
import dev.syncline.model.Field;
import dev.syncline.model.ProductState;
import dev.syncline.model.Side;
import dev.syncline.model.Value;
import dev.syncline.model.wording.Wording;
import dev.syncline.rules.Exemption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Keeps products and fields out of the syncs, and lets them take part again. Thread-safe. */
public final class ExemptionService {
    private static final int LONGEST_REASON = 2000;

    private final StorePorts store;
    private final ShopChoice choice;
    private final InstantSource clock;

    public ExemptionService(StorePorts store, InstantSource clock) {
        this.store = store;
        this.choice = new ShopChoice(store.shops());
        this.clock = clock;
    }

    /**
     * What is to be kept out of the syncs of one product.
     *
     * @param field the field; empty for the whole product
     * @param until when it ends by itself; empty for never
     * @param reason why, which is kept and shown
     */
    public record Exempting(Exemption.Kind kind, Optional<Field> field, Optional<Instant> until, String reason) {}

    /** Keeps a product or a field of it out of the syncs; what is queued of it already is still written. */
    public Exemption exempt(Actor actor, Optional<String> shop, String reference, Exempting wanted) {
        actor.needs(Role.MERCHANDISER);
        Instant now = clock.instant();
        if (wanted.reason().isBlank()) {
            throw new Invalid(ServiceSentences.NO_REASON);
        }
        if (wanted.reason().strip().length() > LONGEST_REASON) {
            throw new Invalid(ServiceSentences.longReason(LONGEST_REASON));
        }
        if (wanted.until().filter(end -> !end.isAfter(now)).isPresent()) {
            throw new Invalid(ServiceSentences.pastEnd(wanted.until().get()));
        }
        Shop chosen = choice.chosen(shop);
        ProductState state = one(chosen, reference);
        Exemption exemption = new Exemption(
                wanted.kind(), state.key(), wanted.field(), wanted.reason().strip(), actor.name(), now, wanted.until());
        store.transactions().inTransaction(() -> {
            store.shops().exempt(chosen.id(), exemption);
            store.records()
                    .append(List.of(entry(
                            actor, chosen, state, wanted.kind() == Exemption.Kind.PIN ? "pin" : "exclude", exemption)));
        });
        return exemption;
    }

    /** Lets a product or a field of it take part again. */
    public Exemption release(Actor actor, Optional<String> shop, String reference, Optional<Field> field) {
        actor.needs(Role.MERCHANDISER);
        Shop chosen = choice.chosen(shop);
        ProductState state = one(chosen, reference);
        Exemption held = chosen.policy().exemptions().stream()
                .filter(one -> one.product().equals(state.key()))
                .filter(one -> one.field().equals(field))
                .findFirst()
                .orElseThrow(() ->
                        new NotFound(ServiceSentences.notKeptOut(state.key().text(), field)));
        store.transactions().inTransaction(() -> {
            store.shops().release(chosen.id(), state.key(), field);
            store.records().append(List.of(entry(actor, chosen, state, "release", held)));
        });
        return held;
    }

    private HistoryEntry entry(Actor actor, Shop shop, ProductState state, String action, Exemption exemption) {
        return new HistoryEntry(
                clock.instant(),
                actor.name(),
                Optional.empty(),
                shop.id(),
                state.id().orElseThrow(),
                state.key().text(),
                Side.LOCAL,
                action,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Value.text(
                        exemption.field().map(field -> field.fieldName() + " ").orElse("")
                                + Wording.plain().of(exemption.words()))));
    }

    private ProductState one(Shop shop, String reference) {
        return store.catalogue()
                .load(List.of(ProductChoice.one(store.catalogue(), shop, reference)))
                .values()
                .iterator()
                .next();
    }
}
