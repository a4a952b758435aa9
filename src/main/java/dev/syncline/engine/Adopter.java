package dev.syncline.engine;

import dev.syncline.compare.Linking;
import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.Link;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteProduct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * First linking: finds the catalogue product that a shop product is, by the key that it carries, then SKU, barcode and
 * handle. Two candidates are never guessed between; none makes an orphan.
 */
final class Adopter {
    private final StorePorts store;
    private final LinkTrail trail;

    Adopter(StorePorts store, LinkTrail trail) {
        this.store = store;
        this.trail = trail;
    }

    /** Adopts or notes as orphans; joins the running transaction. Returns the numbers of the products. */
    List<ProductId> adopt(Shop shop, List<RemoteProduct> arrived, Instant now) {
        if (arrived.isEmpty()) {
            return List.of();
        }
        Map<ProductKey, ProductState> byKey = store.catalogue()
                .loadByKey(
                        shop.id(),
                        arrived.stream()
                                .flatMap(product -> product.key().stream())
                                .collect(Collectors.toSet()));
        Codes codes = Codes.of(arrived.stream().map(RemoteProduct::fields).toList());
        Candidates candidates = new Candidates(
                store.catalogue().candidates(shop.id(), codes.skus(), codes.barcodes(), codes.handles()),
                state -> state.local().fields());
        Map<ProductState, Long> claims = arrived.stream()
                .flatMap(product -> candidates.only(product.fields()).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<Saving> savings = new ArrayList<>();
        Set<ProductId> taken = new HashSet<>();
        for (RemoteProduct product : arrived) {
            ProductState state = product.key()
                    .map(byKey::get)
                    .filter(known -> known.remoteId().isEmpty())
                    .or(() -> candidates.only(product.fields()).filter(known -> claims.getOrDefault(known, 0L) == 1))
                    .filter(known -> taken.add(known.id().orElseThrow()))
                    .map(known -> linked(shop, known, product, now))
                    .orElseGet(() -> orphan(
                            shop, product, !candidates.found(product.fields()).isEmpty()));
            savings.add(new Saving(state, Optional.empty(), Optional.of(product.raw())));
        }
        trail.linked(
                shop,
                savings.stream()
                        .map(Saving::state)
                        .filter(state -> state.link() == Link.ADOPTED)
                        .toList(),
                now);
        return store.catalogue().save(savings);
    }

    /**
     * Links products of the catalogue that have no shop product with orphans that turn out to be theirs, since the one may
     * have been read before the other. Where several could be meant, both wait for a person, and none is created.
     */
    void reunite(Shop shop, Instant now) {
        if (store.catalogue().counts(shop.id()).orphans() > 0) {
            store.catalogue()
                    .forEachPending(
                            shop.id(),
                            EnumSet.noneOf(FieldGroup.class),
                            chunk -> store.transactions()
                                    .inTransaction(() -> reunite(
                                            shop,
                                            chunk.stream()
                                                    .filter(Adopter::isLone)
                                                    .toList(),
                                            now)));
        }
    }

    private static boolean isLone(ProductState state) {
        return state.presence().local()
                && state.remoteId().isEmpty()
                && (state.link() == Link.UNLINKED || state.link() == Link.CANDIDATE);
    }

    private void reunite(Shop shop, List<ProductState> lone, Instant now) {
        Codes codes =
                Codes.of(lone.stream().map(state -> state.local().fields()).toList());
        Candidates orphans = new Candidates(
                store.catalogue().orphans(shop.id(), codes.skus(), codes.barcodes(), codes.handles()),
                state -> state.remote().fields());
        Candidates rivals = new Candidates(
                store.catalogue().candidates(shop.id(), codes.skus(), codes.barcodes(), codes.handles()),
                state -> state.local().fields());
        List<Saving> savings = new ArrayList<>();
        List<ProductId> merged = new ArrayList<>();
        List<ProductState> linked = new ArrayList<>();
        for (ProductState state : lone) {
            Set<ProductState> found = orphans.found(state.local().fields());
            Optional<ProductState> one = orphans.only(state.local().fields())
                    .filter(orphan -> rivals.found(orphan.remote().fields()).size() <= 1);
            ProductState next = one.map(orphan -> linked(shop, state, FeedIntake.read(orphan, now), now))
                    .orElseGet(
                            () -> state.withLink(found.isEmpty() ? Link.UNLINKED : Link.CANDIDATE, Optional.empty()));
            one.ifPresent(orphan -> merged.add(orphan.id().orElseThrow()));
            if (one.isPresent()) {
                linked.add(next);
            }
            if (!next.equals(state)) {
                savings.add(new Saving(next, Optional.empty(), Optional.empty()));
            }
        }
        store.catalogue().remove(merged);
        store.catalogue().save(savings);
        trail.linked(shop, linked, now);
    }

    private static ProductState linked(Shop shop, ProductState known, RemoteProduct product, Instant now) {
        return Linking.adopted(known, product, path -> shop.policy().firstAgreement(path.group()), now);
    }

    private static ProductState orphan(Shop shop, RemoteProduct product, boolean candidate) {
        ProductKey key = new ProductKey("shop:" + product.id().text());
        ProductState orphan = Linking.orphan(shop.id(), product, key);
        return candidate ? orphan.withLink(Link.CANDIDATE, orphan.remoteId()) : orphan;
    }
}
