package dev.syncline.compare;

import dev.syncline.compare.Undo.Done;
import dev.syncline.compare.Undo.Finding;
import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductOption;
import dev.syncline.model.ProductState;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Taking back that variants came or went: each as a whole, with all its values. */
final class VariantUndo {
    private static final FieldPath OPTIONS = FieldPath.of(Field.OPTIONS);

    private final ProductState now;
    private final Map<FieldPath, Done> net;

    /** @param net what was made of each field, first to last */
    VariantUndo(ProductState now, Map<FieldPath, Done> net) {
        this.now = now;
        this.net = net;
    }

    /** The variants that were created or deleted, so that their fields are not looked at one by one. */
    Set<VariantKey> remade() {
        Set<VariantKey> remade = new HashSet<>();
        net.forEach((path, done) -> {
            if (path.field() == Field.CHOICES
                    && done.before().isPresent() != done.after().isPresent()) {
                path.variant().ifPresent(remade::add);
            }
        });
        return remade;
    }

    /** What can be done about one of them. */
    List<Finding> find(VariantKey variant) {
        FieldPath choices = FieldPath.of(variant, Field.CHOICES);
        boolean here = Variants.has(now.local().fields(), variant);
        boolean there = Variants.has(now.remote().fields(), variant);
        Done existence = net.get(choices);
        if (existence == null || (existence.after().isPresent() && !here && !there)) {
            return List.of();
        }
        if (existence.after().isEmpty()) {
            return here || there ? List.of(edited(existence)) : brought(variant);
        }
        return here && there && asLeft(variant) ? removed(variant) : List.of(edited(existence));
    }

    /** The options with the values that variants which come back need. */
    Optional<Finding> options(Set<VariantKey> remade) {
        if (net.containsKey(OPTIONS)
                || !(now.local().fields().get(OPTIONS).orElse(null) instanceof Value.Options(var known))) {
            return Optional.empty();
        }
        List<ProductOption> options = new ArrayList<>(known);
        for (VariantKey variant : remade) {
            Done existence = net.get(FieldPath.of(variant, Field.CHOICES));
            if (existence != null
                    && existence.after().isEmpty()
                    && existence.before().orElse(null) instanceof Value.Texts(var choices)
                    && choices.size() == options.size()) {
                for (int at = 0; at < choices.size(); at++) {
                    options.set(at, with(options.get(at), choices.get(at)));
                }
            }
        }
        return options.equals(known)
                ? Optional.empty()
                : Optional.of(new Finding.Undoable(OPTIONS, Optional.of(new Value.Options(options))));
    }

    private static ProductOption with(ProductOption option, String value) {
        if (option.values().contains(value)) {
            return option;
        }
        List<String> values = new ArrayList<>(option.values());
        values.add(value);
        return new ProductOption(option.name(), values);
    }

    private Finding edited(Done existence) {
        return new Finding.Edited(
                existence.path(),
                existence.after(),
                now.local().fields().get(existence.path()),
                now.remote().fields().get(existence.path()));
    }

    /** Stock moves by itself, and positions with their neighbours: neither is an edit of the variant. */
    private boolean asLeft(VariantKey variant) {
        for (FieldPath path : Variants.paths(now, variant)) {
            if (path.field() == Field.POSITION || path.group() == FieldGroup.INVENTORY) {
                continue;
            }
            Done done = net.get(path);
            boolean moved = now.remote().changed(path)
                    || (now.local().changed(path) && path.field().isSynced());
            if (moved || (done != null && !Undo.isLeft(now, done))) {
                return false;
            }
        }
        return true;
    }

    private List<Finding> removed(VariantKey variant) {
        Map<FieldPath, Finding> findings = new LinkedHashMap<>();
        now.local().fields().paths().stream()
                .filter(path -> path.variant().equals(Optional.of(variant)))
                .forEach(path -> findings.put(path, new Finding.Undoable(path, Optional.empty())));
        return List.copyOf(findings.values());
    }

    private List<Finding> brought(VariantKey variant) {
        List<Finding> findings = new ArrayList<>();
        net.forEach((path, done) -> {
            if (path.variant().equals(Optional.of(variant))
                    && done.before().isPresent()
                    && !Canonical.same(path, now.local().fields().get(path), done.before())) {
                findings.add(new Finding.Undoable(path, done.before()));
            }
        });
        return findings;
    }
}
