package dev.syncline.plan;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.MutationKind;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import dev.syncline.rules.Ruling;
import dev.syncline.rules.Ruling.Verdict;
import dev.syncline.rules.Rulings;
import dev.syncline.rules.StockPolicy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans the creation of a product: all that may and can be written at once; the rest is held back. */
record Creation(Rulings rulings, StockPolicy stock, ShelfChange shelves) {
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);
    private static final Optional<Value> NOTHING = Optional.of(Value.texts());

    void plan(Steps steps) {
        ProductFields fields = steps.product().local().fields();
        List<ItemField> written = new ArrayList<>();
        List<ItemField> kept = new ArrayList<>();
        Map<MutationKind, ItemField> afterwards = new EnumMap<>(MutationKind.class);
        fields.values().forEach((path, value) -> {
            Optional<Value> wanted = Optional.of(value);
            Ruling ruling = rulings.creation(steps.product(), path);
            if (!(ruling.verdict() instanceof Verdict.Push)) {
                kept.add(new ItemField(path, Optional.empty(), wanted, ruling.by()));
                return;
            }
            switch (writability(steps.product(), path, wanted)) {
                case Writability.HeldBack(var why) -> kept.add(new ItemField(path, Optional.empty(), wanted, why));
                case Writability.Writable(var kind)
                when kind == MutationKind.CREATE ->
                    written.add(new ItemField(path, Optional.empty(), wanted, ruling.by()));
                // A new product is on no shelf yet.
                case Writability.Writable(var kind)
                when !Canonical.same(path, NOTHING, wanted) ->
                    afterwards.put(kind, new ItemField(path, NOTHING, wanted, ruling.by()));
                case Writability.Writable _ -> {
                    // Nor shall it be.
                }
            }
        });
        Optional<Sentence> obstacle = obstacle(steps.product(), written);
        if (obstacle.isPresent()) {
            steps.add(ItemKind.HELD_BACK, new ItemField(TITLE, Optional.empty(), fields.get(TITLE), obstacle.get()));
            return;
        }
        written.forEach(field -> steps.write(MutationKind.CREATE, field));
        afterwards.forEach(steps::write);
        kept.forEach(field -> steps.add(ItemKind.HELD_BACK, field));
    }

    private Writability writability(ProductState product, FieldPath path, Optional<Value> wanted) {
        Optional<Writability> place = StockWritability.place(stock, path);
        if (place.isPresent()) {
            return place.get();
        }
        Writability writability = Writability.atCreation(product, path, wanted);
        return ShelfChange.isAbout(path) ? shelves.of(path, wanted, writability) : writability;
    }

    /** What keeps the whole product from being created. */
    private Optional<Sentence> obstacle(ProductState product, List<ItemField> written) {
        ProductFields fields = product.local().fields();
        if (fields.text(Field.TITLE).filter(title -> !title.isBlank()).isEmpty()) {
            return Optional.of(PlanSentences.WITHOUT_TITLE);
        }
        if (written.stream().noneMatch(field -> field.path().equals(TITLE))) {
            return Optional.of(PlanSentences.titleNotWritten(
                    rulings.creation(product, TITLE).by()));
        }
        boolean variants = fields.variants().isEmpty()
                || written.stream().anyMatch(field -> field.path().field() == Field.CHOICES);
        return variants ? Optional.empty() : Optional.of(PlanSentences.VARIANTS_NOT_WRITTEN);
    }
}
