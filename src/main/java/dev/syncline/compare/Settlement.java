package dev.syncline.compare;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Departure;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.Replica;
import dev.syncline.model.Value;
import dev.syncline.model.ValueSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** How the base moves: after a verified write, a pull or a convergence. Nothing else moves it but the first agreement. */
public final class Settlement {
    private static final Set<Field> STRUCTURE = Set.of(Field.OPTIONS, Field.CHOICES, Field.POSITION);

    private Settlement() {}

    /**
     * The product after the shop did what was written. Written fields are agreed as (what we wanted, what the shop made
     * of it); a local value that moved on meanwhile stays a local change from what was written. Other fields in which the
     * returned product differs are changes of the shop's.
     *
     * @param now the product as it is now
     * @param returned the shop's product as read back
     */
    public static ProductState applied(ProductState now, List<FieldWrite> written, RemoteProduct returned, Instant at) {
        ProductFields shop = VariantAlignment.aligned(returned, now).fields();
        ProductState moved = now.withRemote(Movement.moved(now.remote(), shop, at, at));
        TreeMap<FieldPath, Departure> local = new TreeMap<>(now.local().departures());
        List<FieldPath> settled = new ArrayList<>();
        for (FieldWrite write : written) {
            FieldPath path = write.path();
            settled.add(path);
            Departure known = local.remove(path);
            boolean restored = known != null
                    && known.restore().isPresent()
                    && Canonical.same(path, known.restore().get().value(), write.wanted());
            Optional<Value> ours = now.local().fields().get(path);
            if (!restored && !Canonical.same(path, ours, write.wanted())) {
                local.put(
                        path,
                        known == null
                                ? Departure.at(write.wanted(), at)
                                : new Departure(write.wanted(), known.after(), known.until()));
            }
        }
        TreeMap<FieldPath, Departure> remote = new TreeMap<>(moved.remote().departures());
        remote.keySet().removeAll(settled);
        remote.keySet().removeAll(consequences(now.remote(), moved.remote(), settled));
        movedOn(written, moved.remote().fields(), at).forEach(remote::put);
        ProductState after = moved.withRemote(new Replica(moved.remote().fields(), remote))
                .withLocal(new Replica(now.local().fields(), local));
        return after.settled(agreeing(after)).settled(gone(settled, after));
    }

    /** Stock that moved between a write, which named what it replaced, and the reading back: that much was agreed. */
    static Map<FieldPath, Departure> movedOn(List<FieldWrite> written, ProductFields shop, Instant at) {
        Map<FieldPath, Departure> moved = new TreeMap<>();
        for (FieldWrite write : written) {
            FieldPath path = write.path();
            if (path.field() == Field.AVAILABLE
                    && write.wanted().isPresent()
                    && shop.get(path).isPresent()
                    && !Canonical.same(path, write.wanted(), shop.get(path))) {
                moved.put(path, Departure.at(write.wanted(), at));
            }
        }
        return moved;
    }

    /**
     * What the shop changed by itself because of our write, which is nobody's edit: other variants move up, options gain
     * and lose values, and a variant that we created has what the shop gives every new one.
     */
    private static Set<FieldPath> consequences(Replica before, Replica after, Collection<FieldPath> written) {
        if (written.stream().noneMatch(path -> STRUCTURE.contains(path.field()))) {
            return Set.of();
        }
        Set<FieldPath> consequences = new HashSet<>();
        for (FieldPath path : after.departures().keySet()) {
            boolean ofNewVariant = path.variant()
                    .map(variant -> FieldPath.of(variant, Field.CHOICES))
                    .filter(choices -> written.contains(choices)
                            && before.fields().get(choices).isEmpty())
                    .isPresent();
            if (ofNewVariant) {
                consequences.add(path);
            } else if (STRUCTURE.contains(path.field())
                    && after.fields().get(path).isPresent()
                    && before.fields().get(path).isPresent()
                    && !Canonical.same(
                            path, before.fields().get(path), after.fields().get(path))) {
                consequences.add(path);
            }
        }
        return consequences;
    }

    /** The fields in which both sides moved and say the same by now. */
    private static List<FieldPath> agreeing(ProductState state) {
        return state.remote().departures().keySet().stream()
                // Stock that both sides moved alike has moved by both.
                .filter(path -> path.field() != Field.AVAILABLE)
                .filter(path -> Canonical.same(
                        path,
                        state.local().fields().get(path),
                        state.remote().fields().get(path)))
                .toList();
    }

    /** A variant that was deleted takes all its fields along, also those that no write names. */
    private static Set<FieldPath> gone(Collection<FieldPath> written, ProductState state) {
        Set<FieldPath> gone = Variants.whole(state, written);
        gone.removeAll(written);
        gone.removeIf(path -> state.local().fields().get(path).isPresent()
                || state.remote().fields().get(path).isPresent());
        return gone;
    }

    /**
     * The product after values were taken from the shop. With the choices of a variant that is on one side only the whole
     * variant is taken; for a product that is not on both sides the shop's word about the product itself is.
     */
    public static ProductState pulled(ProductState now, Collection<FieldPath> paths, Instant at) {
        Presence presence = now.presence();
        if (!presence.remote()) {
            return deletionPulled(now);
        }
        if (!presence.local()) {
            return Linking.pulledOrphan(now);
        }
        Set<FieldPath> whole = Variants.whole(now, paths);
        Map<FieldPath, Optional<Value>> values = new LinkedHashMap<>();
        whole.forEach(path -> values.put(path, now.remote().fields().get(path)));
        return LocalEdit.set(now, values, ValueSource.SHOP, at).settled(whole);
    }

    /** The product after both sides came to the same in these fields. */
    public static ProductState converged(ProductState now, Collection<FieldPath> paths) {
        return now.settled(paths);
    }

    /** The product after we archived it in the shop because it left the catalogue: a tombstone, until it comes back. */
    public static ProductState archived(ProductState now, RemoteProduct returned, Instant at) {
        ProductFields shop = VariantAlignment.aligned(returned, now).fields();
        ProductState tombstone = now.withLocal(Replica.agreed(now.local().fields()))
                .withRemote(Replica.agreed(shop))
                .withPresence(new Presence(false, true, false));
        return now.presence().local() ? FeedImport.returned(tombstone, at) : tombstone;
    }

    /**
     * The product after it was deleted in the shop for good because it left the catalogue; one that is kept out of the shop
     * stays in the catalogue, so that the feed repeating itself does not bring it back.
     */
    public static ProductState deleted(ProductState now) {
        boolean keptOut = now.link() == Link.IGNORED;
        return now.withRemote(Replica.NONE)
                .withLocal(Replica.agreed(now.local().fields()))
                .withPresence(new Presence(keptOut || now.presence().local(), false, false))
                .withLink(keptOut ? Link.IGNORED : Link.UNLINKED, Optional.empty());
    }

    /** The shop's deletion accepted: the product stays in the catalogue and out of the shop, however often the feed names it. */
    private static ProductState deletionPulled(ProductState now) {
        return now.withRemote(Replica.NONE)
                .withLocal(Replica.agreed(now.local().fields()))
                .withPresence(new Presence(now.presence().local(), false, false))
                .withLink(Link.IGNORED, Optional.empty());
    }
}
