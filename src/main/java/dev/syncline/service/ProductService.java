package dev.syncline.service;

import dev.syncline.compare.Comparison;
import dev.syncline.engine.CataloguePort;
import dev.syncline.engine.ConflictPort;
import dev.syncline.engine.HandleChanges;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunListener;
import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopRegistry;
import dev.syncline.engine.StorePorts;
import dev.syncline.model.Field;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductStanding;
import dev.syncline.model.ProductState;
import dev.syncline.plan.GuardLimits;
import dev.syncline.plan.Guards;
import dev.syncline.rules.Exemption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Shows products with both sides and their bases. Thread-safe. */
public final class ProductService {
    private static final Pattern HANDLE =
            Pattern.compile("[\\p{Ll}\\p{Lo}\\p{M}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{M}\\p{N}]+)*");

    private final CataloguePort catalogue;
    private final ConflictPort conflicts;
    private final ShopRegistry shops;
    private final ShopChoice choice;
    private final HandleChanges handles;

    public ProductService(StorePorts store, HandleChanges handles) {
        this.handles = handles;
        this.catalogue = store.catalogue();
        this.conflicts = store.conflicts();
        this.shops = store.shops();
        this.choice = new ShopChoice(store.shops());
    }

    /**
     * A product and where it stands.
     *
     * @param exemptions what people keep out of the syncs of it
     */
    public record Shown(ProductState state, ProductStanding standing, List<Exemption> exemptions) {
        public Shown {
            exemptions = List.copyOf(exemptions);
        }
    }

    private ProductState one(Shop shop, String reference) {
        return catalogue
                .load(List.of(ProductChoice.one(catalogue, shop, reference)))
                .values()
                .iterator()
                .next();
    }

    private static List<Exemption> of(Shop shop, ProductKey key) {
        return shop.policy().exemptions().stream()
                .filter(one -> one.product().equals(key))
                .toList();
    }

    /** One product by key, SKU, handle or id. */
    public Shown show(Actor actor, Optional<String> shop, String reference) {
        actor.needs(Role.VIEWER);
        Shop chosen = choice.chosen(shop);
        return shown(chosen, one(chosen, reference));
    }

    /** What the next sync will do to a product, and which mode, owner, rule or guard decides it. */
    public Why why(Actor actor, Optional<String> shop, String reference) {
        Shop chosen = choice.chosen(shop);
        Shown shown = show(actor, shop, reference);
        Reasons.Outlook outlook = Reasons.of(chosen.policy(), Comparison.compare(shown.state()));
        Guards guards = new Guards(
                GuardLimits.of(shops::setting), catalogue.counts(chosen.id()).linked(), !chosen.agreedOnce());
        guards.see(outlook.items());
        return new Why(shown.state().key(), shown.standing(), outlook.reasons(), chosen.stopped(), guards.tripped());
    }

    /**
     * Gives a product another handle, with a redirect from the old one; writes it at once where the product is in the shop.
     *
     * @throws Invalid where it is no handle, or another product has it
     */
    public Optional<Run> handle(
            Actor actor, Optional<String> shop, String reference, String wanted, RunListener listener) {
        actor.needs(Role.MERCHANDISER);
        Shop chosen = choice.chosen(shop);
        ProductState product = one(chosen, reference);
        String handle = wanted.strip();
        if (handle.length() > 255 || !HANDLE.matcher(handle).matches()) {
            throw new Invalid(ServiceSentences.noHandle(wanted));
        }
        catalogue.load(catalogue.lookup(chosen.id(), handle)).values().stream()
                .filter(other -> !other.id().equals(product.id()))
                .filter(other -> other.remote().fields().text(Field.HANDLE).equals(Optional.of(handle)))
                .findFirst()
                .ifPresent(other -> {
                    throw new Invalid(
                            ServiceSentences.handleTaken(handle, other.key().text()));
                });
        return handles.change(product.id().orElseThrow(), handle, actor.name(), listener);
    }

    /** Streams the products of a shop, all or those that stand so. */
    public void forEach(Actor actor, Optional<String> shop, Optional<ProductStanding> standing, Consumer<Shown> sink) {
        actor.needs(Role.VIEWER);
        Shop chosen = choice.chosen(shop);
        catalogue.forEach(
                chosen.id(),
                chunk -> chunk.stream()
                        .map(state -> shown(chosen, state))
                        .filter(shown -> standing.isEmpty() || standing.get() == shown.standing())
                        .forEach(sink));
    }

    /** The keys of products by their numbers; one that is gone is not in the result. */
    public Map<ProductId, ProductKey> keys(Actor actor, Collection<ProductId> products) {
        actor.needs(Role.VIEWER);
        Map<ProductId, ProductKey> keys = new HashMap<>();
        catalogue.load(products).forEach((id, state) -> keys.put(id, state.key()));
        return keys;
    }

    private Shown shown(Shop shop, ProductState state) {
        boolean waits = !state.dirtyGroups().isEmpty()
                && !conflicts.openOf(state.id().orElseThrow()).isEmpty();
        return new Shown(state, ProductStanding.of(state, waits), of(shop, state.key()));
    }
}
