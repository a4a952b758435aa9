package dev.syncline.plan;

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
import java.util.List;
import java.util.Optional;

/** Plans the creation of a product: all that may and can be written at once; the rest is held back. */
record Creation(Rulings rulings, StockPolicy stock) {
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);

    void plan(Steps steps) {
        ProductFields fields = steps.product().local().fields();
        List<ItemField> written = new ArrayList<>();
        List<ItemField> kept = new ArrayList<>();
        fields.values().forEach((path, value) -> {
            Optional<Value> wanted = Optional.of(value);
            Ruling ruling = rulings.creation(steps.product(), path);
            if (!(ruling.verdict() instanceof Verdict.Push)) {
                kept.add(new ItemField(path, Optional.empty(), wanted, ruling.by()));
            } else if (StockWritability.place(stock, path)
                            .orElseGet(() -> Writability.atCreation(steps.product(), path, wanted))
                    instanceof Writability.HeldBack(var why)) {
                kept.add(new ItemField(path, Optional.empty(), wanted, why));
            } else {
                written.add(new ItemField(path, Optional.empty(), wanted, ruling.by()));
            }
        });
        Optional<Sentence> obstacle = obstacle(steps.product(), written);
        if (obstacle.isPresent()) {
            steps.add(ItemKind.HELD_BACK, new ItemField(TITLE, Optional.empty(), fields.get(TITLE), obstacle.get()));
            return;
        }
        written.forEach(field -> steps.write(MutationKind.CREATE, field));
        kept.forEach(field -> steps.add(ItemKind.HELD_BACK, field));
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
