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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Taking back what a run did to one product, field by field, where nobody changed it since. Pure. */
public final class Undo {
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

    /** The findings about a product; {@code done} is what the run did to it, the earliest first. */
    public static List<Finding> find(ProductState now, List<Done> done) {
        Map<FieldPath, Done> net = new LinkedHashMap<>();
        done.forEach(one ->
                net.merge(one.path(), one, (first, next) -> new Done(first.path(), first.before(), next.after())));
        Set<VariantKey> remade = remade(net);
        List<Finding> findings = new ArrayList<>();
        net.forEach((path, one) -> {
            if (path.variant().filter(remade::contains).isPresent()) {
                if (path.field() == Field.CHOICES) {
                    findings.add(new Finding.Impossible(path, CompareSentences.VARIANT_CAME_OR_WENT));
                }
            } else if (!Canonical.same(path, one.before(), one.after())) {
                findings.add(find(now, one));
            }
        });
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
        ProductState undone = LocalEdit.set(now, values, ValueSource.UNDO, at);
        return values.containsKey(FieldPath.of(Field.HANDLE)) ? HandleRequest.asked(undone, ValueSource.UNDO) : undone;
    }

    private static Finding find(ProductState now, Done done) {
        FieldPath path = done.path();
        if (now.link() != Link.ADOPTED
                || !now.presence().local()
                || !now.presence().remote()) {
            return new Finding.Impossible(path, CompareSentences.NOT_ON_BOTH_SIDES);
        }
        if (!path.field().isSynced() && path.field() != Field.HANDLE) {
            return new Finding.Impossible(path, CompareSentences.notWritten(path.field()));
        }
        if (path.field() == Field.AVAILABLE && done.before().isEmpty()) {
            return new Finding.Impossible(path, CompareSentences.LOCATION_STAYS);
        }
        Optional<Value> local = now.local().fields().get(path);
        Optional<Value> remote = now.remote().fields().get(path);
        boolean left = Canonical.same(path, local, done.after()) || Canonical.same(path, remote, done.after());
        if (!left || now.local().changed(path) || now.remote().changed(path)) {
            return new Finding.Edited(path, done.after(), local, remote);
        }
        return new Finding.Undoable(path, done.before());
    }

    private static Set<VariantKey> remade(Map<FieldPath, Done> net) {
        Set<VariantKey> remade = new HashSet<>();
        net.forEach((path, done) -> {
            if (path.field() == Field.CHOICES
                    && done.before().isPresent() != done.after().isPresent()) {
                path.variant().ifPresent(remade::add);
            }
        });
        return remade;
    }
}
