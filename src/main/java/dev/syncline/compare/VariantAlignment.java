package dev.syncline.compare;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives the variants of one reading the names that they have on the other side: matched by SKU, then barcode, then
 * options. What could be two is none.
 */
public final class VariantAlignment {
    private static final List<Field> BY = List.of(Field.SKU, Field.BARCODE, Field.CHOICES);

    private VariantAlignment() {}

    /** The shop's product with its variants named as the local side names them. */
    public static RemoteProduct aligned(RemoteProduct remote, ProductFields local) {
        return aligned(remote, List.of(local));
    }

    /**
     * The shop's product with its variants named as they are known: those that both sides know as at the last reading of
     * the shop, the others as the local side names them. What is not ours to manage is left out.
     */
    public static RemoteProduct aligned(RemoteProduct given, ProductState known) {
        RemoteProduct remote = ManagedFields.only(given, known);
        ProductFields local = known.local().fields();
        ProductFields shop = known.remote().fields();
        boolean nothingNew = remote.fields().variants().stream()
                .allMatch(key -> Variants.has(local, key) && agrees(key, remote.fields(), shop));
        return nothingNew ? remote : aligned(remote, List.of(shared(shop, known), local, shop));
    }

    /** The variants of the last reading that the local side has, or had before it deleted them. */
    private static ProductFields shared(ProductFields shop, ProductState known) {
        TreeMap<FieldPath, Value> values = new TreeMap<>(shop.values());
        values.keySet()
                .removeIf(path -> path.variant()
                        .map(variant -> FieldPath.of(variant, Field.CHOICES))
                        .filter(choices -> known.local().base(choices).isEmpty()
                                && known.local().fields().get(choices).isEmpty())
                        .isPresent());
        return new ProductFields(values);
    }

    /** The fields with their variants named as in {@code reference}. */
    static ProductFields aligned(ProductFields fields, ProductFields reference) {
        Map<VariantKey, VariantKey> names = names(fields, List.of(reference));
        return names.isEmpty() ? fields : renamed(fields, names);
    }

    private static RemoteProduct aligned(RemoteProduct remote, List<ProductFields> references) {
        Map<VariantKey, VariantKey> names = names(remote.fields(), references);
        if (names.isEmpty()) {
            return remote;
        }
        Map<VariantKey, String> ids = new HashMap<>();
        remote.variantIds().forEach((key, id) -> ids.put(names.getOrDefault(key, key), id));
        return remote.with(renamed(remote.fields(), names), ids);
    }

    private static ProductFields renamed(ProductFields fields, Map<VariantKey, VariantKey> names) {
        TreeMap<FieldPath, Value> values = new TreeMap<>();
        fields.values().forEach((path, value) -> {
            VariantKey name =
                    path.variant().isEmpty() ? null : names.get(path.variant().get());
            values.put(name == null ? path : path.withVariant(name), value);
        });
        return new ProductFields(values);
    }

    /** The new names of the variants that need one. */
    private static Map<VariantKey, VariantKey> names(ProductFields fields, List<ProductFields> references) {
        List<VariantKey> own = fields.variants();
        if (own.stream().allMatch(key -> agrees(key, fields, references.getFirst()))) {
            return Map.of();
        }
        Map<VariantKey, VariantKey> matched = new HashMap<>();
        references.forEach(reference -> match(matched, own, fields, reference));
        Map<VariantKey, VariantKey> names = new HashMap<>();
        Set<VariantKey> taken = new HashSet<>(matched.values());
        for (VariantKey key : own) {
            VariantKey name = matched.getOrDefault(key, key);
            if (!matched.containsKey(key) && !taken.add(name)) {
                name = free(key, fields, taken);
            }
            if (!name.equals(key)) {
                names.put(key, name);
            }
        }
        return names;
    }

    /** Whether both sides have a variant of this name and SKU, so that nothing is to be looked for. */
    private static boolean agrees(VariantKey key, ProductFields fields, ProductFields reference) {
        FieldPath sku = FieldPath.of(key, Field.SKU);
        return !key.isByChoices()
                && Variants.has(reference, key)
                && fields.get(sku).isPresent()
                && Canonical.same(sku, fields.get(sku), reference.get(sku));
    }

    /** Matches what is not matched yet, by one field after the other. */
    private static void match(
            Map<VariantKey, VariantKey> matched, List<VariantKey> own, ProductFields fields, ProductFields reference) {
        List<VariantKey> open = new ArrayList<>(own);
        open.removeAll(matched.keySet());
        List<VariantKey> wanted = new ArrayList<>(reference.variants());
        wanted.removeAll(matched.values());
        for (Field field : BY) {
            Map<Value, Optional<VariantKey>> ours = unique(open, fields, field);
            Map<Value, Optional<VariantKey>> theirs = unique(wanted, reference, field);
            ours.forEach((value, key) -> {
                Optional<VariantKey> name = theirs.getOrDefault(value, Optional.empty());
                if (key.isPresent() && name.isPresent()) {
                    matched.put(key.get(), name.get());
                    open.remove(key.get());
                    wanted.remove(name.get());
                }
            });
        }
        boolean single = own.size() == 1 && reference.variants().size() == 1;
        if (single && open.size() == 1 && wanted.size() == 1) {
            onlyOne(open.getFirst(), fields, wanted.getFirst(), reference)
                    .ifPresent(name -> matched.put(open.getFirst(), name));
        }
    }

    /** The only variant on each side is the same one, unless both have a SKU and they differ. */
    private static Optional<VariantKey> onlyOne(
            VariantKey own, ProductFields fields, VariantKey wanted, ProductFields reference) {
        boolean otherSku = fields.text(own, Field.SKU).isPresent()
                && reference.text(wanted, Field.SKU).isPresent();
        return otherSku ? Optional.empty() : Optional.of(wanted);
    }

    /** The variants by a field's value; a value that several share stands for none. */
    private static Map<Value, Optional<VariantKey>> unique(
            Collection<VariantKey> variants, ProductFields fields, Field field) {
        Map<Value, Optional<VariantKey>> unique = new HashMap<>();
        for (VariantKey variant : variants) {
            FieldPath path = FieldPath.of(variant, field);
            fields.get(path)
                    .map(value -> key(path, value))
                    .filter(value -> !value.equals(Value.text("")))
                    .ifPresent(value -> unique.merge(value, Optional.of(variant), (a, b) -> Optional.empty()));
        }
        return unique;
    }

    private static Value key(FieldPath path, Value value) {
        return Canonical.of(path, value) instanceof Value.Texts(var choices)
                ? new Value.Texts(choices.stream()
                        .map(choice -> choice.toLowerCase(Locale.ROOT))
                        .toList())
                : Canonical.of(path, value);
    }

    /** A name for a variant whose own one means another variant on the other side. */
    private static VariantKey free(VariantKey key, ProductFields fields, Set<VariantKey> taken) {
        VariantKey name = fields.get(FieldPath.of(key, Field.CHOICES)).orElseThrow() instanceof Value.Texts(var items)
                ? VariantKey.ofChoices(items)
                : key;
        while (!taken.add(name)) {
            name = new VariantKey(name.text() + "'");
        }
        return name;
    }
}
