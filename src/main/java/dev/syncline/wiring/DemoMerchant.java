package dev.syncline.wiring;

import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopPort;
import dev.syncline.engine.StorePorts;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.MutationKind;
import dev.syncline.model.Outcome;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopWrite;
import dev.syncline.model.wording.Wording;
import dev.syncline.plan.Writability;
import dev.syncline.sample.SampleEdit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demo's merchant: somebody else who edits products in the shop, over the shop's own interface. */
final class DemoMerchant {
    private final StorePorts store;
    private final ShopPort port;

    DemoMerchant(StorePorts store, ShopPort port) {
        this.store = store;
        this.port = port;
    }

    /** Makes those of the edits that can be written; returns how many. */
    int work(Shop shop, List<SampleEdit> all) {
        Map<ProductKey, ProductState> states = store.catalogue()
                .loadByKey(
                        shop.id(), all.stream().map(SampleEdit::key).distinct().toList());
        List<SampleEdit> edits = all.stream()
                .filter(edit -> writability(states, edit) instanceof Writability.Writable)
                .toList();
        Map<RemoteId, RemoteProduct> products = port.read(states.values().stream()
                .flatMap(state -> state.remoteId().stream())
                .toList());
        Map<ProductKey, Map<MutationKind, List<FieldWrite>>> writes = new LinkedHashMap<>();
        for (SampleEdit edit : edits) {
            RemoteProduct ground = ground(states, products, edit.key());
            writes.computeIfAbsent(edit.key(), key -> new EnumMap<>(MutationKind.class))
                    .computeIfAbsent(kind(states, edit), kind -> new ArrayList<>())
                    .add(new FieldWrite(edit.path(), ground.fields().get(edit.path()), Optional.of(edit.value())));
        }
        List<ShopWrite> sending = new ArrayList<>();
        writes.forEach((key, kinds) -> kinds.forEach((kind, fields) -> {
            RemoteProduct ground = ground(states, products, key);
            sending.add(new ShopWrite(kind, key, Optional.of(ground.id()), fields, Optional.of(ground), "merchant"));
        }));
        List<Outcome> outcomes = port.send(sending);
        outcomes.stream()
                .filter(outcome -> !(outcome instanceof Outcome.Applied))
                .findFirst()
                .ifPresent(outcome -> {
                    throw new IllegalStateException("The merchant's edit failed: " + outcome);
                });
        return edits.size();
    }

    private static MutationKind kind(Map<ProductKey, ProductState> states, SampleEdit edit) {
        return switch (writability(states, edit)) {
            case Writability.Writable(MutationKind kind) -> kind;
            case Writability.HeldBack(Sentence why) ->
                throw new IllegalArgumentException(
                        edit.path() + ": " + Wording.plain().of(why));
        };
    }

    private static Writability writability(Map<ProductKey, ProductState> states, SampleEdit edit) {
        ProductState state = Optional.ofNullable(states.get(edit.key())).orElseThrow();
        return Writability.of(state, edit.path(), Optional.of(edit.value()));
    }

    private static RemoteProduct ground(
            Map<ProductKey, ProductState> states, Map<RemoteId, RemoteProduct> products, ProductKey key) {
        return Optional.ofNullable(states.get(key))
                .flatMap(ProductState::remoteId)
                .map(products::get)
                .orElseThrow(() -> new IllegalStateException("The shop has no product " + key));
    }
}
