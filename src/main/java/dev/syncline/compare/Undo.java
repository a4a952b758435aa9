package dev.syncline.compare;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.ProductState;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import dev.syncline.model.ValueSource;
import dev.syncline.model.VariantKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Taking back what runs did to the fields of one product, where nobody changed them since; what they did to the product as
 * a whole is {@link ExistenceUndo}'s. Pure.
 */
public final class Undo {
    private static final FieldPath HANDLE = FieldPath.of(Field.HANDLE);

    private Undo() {}

    /** What a run made of one field, on either side. */
    public record Done(FieldPath path, Optional<Value> before, Optional<Value> after) {}

    /** What can be done about one field. */
    public sealed interface Finding {
        /** The field. */
        FieldPath path();

        /** Both sides get {@code before} back. */
        record Undoable(FieldPath path, Optional<Value> before) implements Finding {}

        /** A side says something else by now than the run left; it is shown, not overwritten. */
        record Edited(FieldPath path, Optional<Value> left, Optional<Value> local, Optional<Value> remote)
                implements Finding {}

        /** It cannot be taken back; {@code why} is for people. */
        record Impossible(FieldPath path, Sentence why) implements Finding {}
    }

    /**
     * The findings about a product; {@code done} is what runs did to it, the earliest first. What came to nothing is not
     * among them. A variant that came or went is taken back as a whole.
     */
    public static List<Finding> find(ProductState now, List<Done> done) {
        Map<FieldPath, Done> net = net(done);
        VariantUndo variants = new VariantUndo(now, net);
        Set<VariantKey> remade = standing(now).isEmpty() ? variants.remade() : Set.of();
        List<Finding> findings = new ArrayList<>();
        net.forEach((path, one) -> {
            boolean moved = !Canonical.same(path, one.before(), one.after()) && !isBack(now, one);
            if (path.variant().filter(remade::contains).isEmpty() && moved) {
                findings.add(find(now, one));
            }
        });
        remade.forEach(variant -> findings.addAll(variants.find(variant)));
        variants.options(remade).ifPresent(findings::add);
        return findings;
    }

    /** The product with what can be taken back taken back on its local side; a sync then writes it. */
    public static ProductState undone(ProductState now, List<Finding> findings, Instant at) {
        Map<FieldPath, Optional<Value>> values = new TreeMap<>();
        for (Finding finding : findings) {
            if (finding instanceof Finding.Undoable(FieldPath path, Optional<Value> before)) {
                values.put(path, before);
            }
        }
        if (values.isEmpty()) {
            return now;
        }
        ProductState undone = LocalEdit.set(now, values, ValueSource.UNDO, at);
        return values.containsKey(HANDLE) ? HandleRequest.asked(undone, ValueSource.UNDO) : undone;
    }

    /** What was made of each field from before the first to after the last. */
    static Map<FieldPath, Done> net(List<Done> done) {
        Map<FieldPath, Done> net = new LinkedHashMap<>();
        done.forEach(one ->
                net.merge(one.path(), one, (first, next) -> new Done(first.path(), first.before(), next.after())));
        return net;
    }

    /** Whether a side still says what was left. */
    static boolean isLeft(ProductState now, Done done) {
        return Canonical.same(done.path(), now.local().fields().get(done.path()), done.after())
                || Canonical.same(done.path(), now.remote().fields().get(done.path()), done.after());
    }

    /** Whether both sides say again what stood before. */
    private static boolean isBack(ProductState now, Done done) {
        return !now.local().changed(done.path())
                && !now.remote().changed(done.path())
                && Canonical.same(done.path(), now.local().fields().get(done.path()), done.before())
                && Canonical.same(done.path(), now.remote().fields().get(done.path()), done.before());
    }

    private static Finding find(ProductState now, Done done) {
        FieldPath path = done.path();
        Optional<Sentence> standing = standing(now);
        if (standing.isPresent()) {
            return new Finding.Impossible(path, standing.get());
        }
        if (!path.field().isSynced() && !path.equals(HANDLE)) {
            return new Finding.Impossible(path, UndoSentences.notWritten(path.field()));
        }
        if (!isLeft(now, done) || now.local().changed(path) || now.remote().changed(path)) {
            return new Finding.Edited(
                    path,
                    done.after(),
                    now.local().fields().get(path),
                    now.remote().fields().get(path));
        }
        return new Finding.Undoable(path, done.before());
    }

    /** Why no field of the product can be taken back, where that is so. A product about to be created again has its own. */
    private static Optional<Sentence> standing(ProductState now) {
        boolean both = now.link() == Link.ADOPTED
                && now.presence().local()
                && now.presence().remote();
        boolean coming = now.link() == Link.UNLINKED
                && now.presence().local()
                && !now.presence().remote();
        return both || coming ? Optional.empty() : Optional.of(UndoSentences.NOT_ON_BOTH_SIDES);
    }
}
