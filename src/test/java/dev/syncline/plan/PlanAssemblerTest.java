package dev.syncline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Digest;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.RemoteId;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.testing.English;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlanAssemblerTest {
    private static final CostEstimate ESTIMATE = new CostEstimate(100, 10, 0.2, 5);
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);
    private static final FieldPath PRICE = FieldPath.of(new VariantKey("A"), Field.PRICE);

    @Test
    void steps_are_numbered_within_the_plan_and_so_are_those_that_they_wait_for() {
        PlanAssembler assembler = assembler(0, false);
        assembler.add(List.of(update(0, "x", MutationKind.PRODUCT, List.of())));
        List<PlanItem> second = assembler.add(List.of(
                update(0, "y", MutationKind.OPTIONS, List.of()),
                update(1, "y", MutationKind.VARIANTS_CREATE, List.of(0))));
        assertEquals(List.of(2, 3), second.stream().map(PlanItem::number).toList());
        assertEquals(List.of(2), second.getLast().after());
        assertEquals(Map.of(ItemKind.UPDATE, 3L), assembler.summary().items());
    }

    @Test
    void the_figures_follow_the_coefficients() {
        PlanAssembler assembler = assembler(0, false);
        for (int i = 0; i < 12; i++) {
            assembler.add(List.of(item(
                    0,
                    "k" + i,
                    ItemKind.CREATE,
                    Optional.of(MutationKind.CREATE),
                    List.of(choices("A"), choices("B")))));
        }
        assembler.add(List.of(
                update(0, "u", MutationKind.PRODUCT, List.of()),
                item(1, "u", ItemKind.PULL, Optional.empty(), List.of(title("a", "b")))));
        PlanSummary summary = assembler.summary(List.of(Sentence.verbatim("more")));
        assertEquals(13, summary.writes());
        assertEquals(12 * 10.4 + 22, summary.cost(), 1e-9);
        assertEquals(2 + 1, summary.requests());
        assertEquals(summary.cost() / 100, summary.seconds(), 1e-9);
        assertEquals(List.of("more"), English.of(summary.warnings()));
        assertEquals(List.of(), summary.trippedGuards());
        assertEquals(12L, summary.items().get(ItemKind.CREATE));
    }

    @Test
    void a_shop_without_a_budget_is_as_fast_as_its_answers() {
        CostEstimate unlimited = new CostEstimate(0, 1, 0.5, 10);
        assertEquals(5.0, unlimited.seconds(1e9, unlimited.requests(100, 100)), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> new CostEstimate(-1, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new CostEstimate(1, 0, 0, 1));
    }

    @Test
    void the_digest_is_that_of_all_steps_in_order() {
        PlanItem one = update(0, "x", MutationKind.PRODUCT, List.of());
        PlanItem other = update(0, "y", MutationKind.PRODUCT, List.of());
        assertEquals(digest(one, other), digest(one, other));
        assertNotEquals(digest(one, other), digest(other, one));
        assertNotEquals(digest(one), digest(one, other));
        PlanItem after = item(0, "x", ItemKind.UPDATE, Optional.of(MutationKind.PRODUCT), List.of(title("a", "c")));
        assertNotEquals(digest(one), digest(after));
        assertEquals(64, digest(one).length());
    }

    @ParameterizedTest
    @CsvSource({"10, 100, false", "11, 1000, false", "11, 100, true", "51, 100000, true", "50, 100000, false"})
    void many_deletions_stop_a_plan(int deletions, long linked, boolean stops) {
        Guards guards = guards(linked, false);
        for (int i = 0; i < deletions; i++) {
            guards.see(List.of(item(0, "k" + i, ItemKind.DELETE, Optional.of(MutationKind.DELETE), List.of())));
        }
        assertEquals(stops, !guards.tripped().isEmpty(), guards.tripped()::toString);
        assertTrue(English.of(guards.warnings().getFirst()).endsWith("cannot be undone"));
    }

    @ParameterizedTest
    @CsvSource({"10, 100, 49.99, false", "11, 100, 49.99, true", "11, 100, 50, false", "11, 0, 0, false"})
    void crashing_prices_stop_a_plan(int products, String before, String after, boolean stops) {
        Guards guards = guards(0, false);
        for (int i = 0; i < products; i++) {
            ItemField price = new ItemField(
                    PRICE,
                    Optional.of(Value.Money.of(before)),
                    Optional.of(Value.Money.of(after)),
                    Sentence.verbatim(""));
            guards.see(List.of(item(
                    0, "k" + i, ItemKind.UPDATE, Optional.of(MutationKind.VARIANTS_UPDATE), List.of(price, price))));
        }
        assertEquals(stops, !guards.tripped().isEmpty());
    }

    @Test
    void prices_of_nothing_are_warned_of() {
        Guards guards = guards(0, false);
        ItemField price =
                new ItemField(PRICE, Optional.empty(), Optional.of(Value.Money.of("0.00")), Sentence.verbatim(""));
        guards.see(List.of(item(0, "k", ItemKind.CREATE, Optional.of(MutationKind.CREATE), List.of(price))));
        assertEquals(List.of("1 prices would be 0"), English.of(guards.warnings()));
    }

    @Test
    void emptied_fields_stop_a_plan_and_deleted_variants_are_none() {
        List<Optional<Value>> nothing = List.of(
                Optional.empty(),
                Optional.of(Value.text("")),
                Optional.of(Value.texts()),
                Optional.of(new Value.Images(List.of())),
                Optional.of(new Value.Options(List.of())),
                Optional.of(new Value.Metafield("json", " ")));
        List<ItemField> fields = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            fields.add(new ItemField(
                    TITLE, Optional.of(new Value.Whole(1)), nothing.get(i % nothing.size()), Sentence.verbatim("")));
        }
        Guards emptied = guards(0, false);
        emptied.see(List.of(item(0, "k", ItemKind.UPDATE, Optional.of(MutationKind.PRODUCT), fields)));
        assertEquals(1, emptied.tripped().size());
        Guards deleted = guards(0, false);
        deleted.see(List.of(item(0, "k", ItemKind.UPDATE, Optional.of(MutationKind.VARIANTS_DELETE), fields)));
        assertEquals(List.of(), deleted.tripped());
    }

    @ParameterizedTest
    @CsvSource({"25, 50, true", "24, 50, false", "49, 49, false"})
    void a_plan_that_changes_everything_stops(int updates, long linked, boolean stops) {
        Guards guards = guards(linked, false);
        for (int i = 0; i < updates; i++) {
            guards.see(List.of(
                    update(0, "k" + i, MutationKind.PRODUCT, List.of()),
                    update(1, "k" + i, MutationKind.TAGS, List.of())));
        }
        assertEquals(stops, !guards.tripped().isEmpty());
    }

    @Test
    void the_first_sync_of_a_shop_stops_unless_there_is_nothing_to_write() {
        Guards guards = guards(0, true);
        guards.see(List.of(item(0, "k", ItemKind.CONFLICT, Optional.empty(), List.of(title("a", "b")))));
        assertEquals(List.of(), guards.tripped());
        guards.see(List.of(update(0, "k", MutationKind.PRODUCT, List.of())));
        assertEquals(
                List.of("first sync of this shop: 0 products would be created, 1 changed, 0 deleted"),
                English.of(guards.tripped()));
    }

    @Test
    void limits_are_settings() {
        GuardLimits limits =
                GuardLimits.of(key -> key.equals("guard.deletes.most") ? Optional.of(" 7 ") : Optional.empty());
        assertEquals(7, limits.get(GuardSetting.DELETES_MOST));
        assertEquals(5, limits.get(GuardSetting.DELETES_PERCENT));
        assertEquals(Optional.of(GuardSetting.EMPTIED_FIELDS), GuardSetting.of("guard.emptied.fields"));
        for (String wrong : List.of("many", "-1")) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> GuardLimits.of(key -> Optional.of(wrong)));
            assertTrue(refused.getMessage().contains("guard.deletes.most"));
        }
        for (GuardSetting setting : GuardSetting.values()) {
            assertTrue(setting.key().startsWith("guard.") && !setting.meaning().isBlank());
        }
    }

    private static Guards guards(long linked, boolean first) {
        return new Guards(GuardLimits.STANDARD, linked, first);
    }

    private static PlanAssembler assembler(long linked, boolean first) {
        return new PlanAssembler(ESTIMATE, guards(linked, first));
    }

    private static String digest(PlanItem... items) {
        PlanAssembler assembler = assembler(0, false);
        for (PlanItem item : items) {
            assembler.add(List.of(item));
        }
        return assembler.summary().sha256();
    }

    private static ItemField title(String before, String after) {
        return new ItemField(
                TITLE, Optional.of(Value.text(before)), Optional.of(Value.text(after)), Sentence.verbatim("by"));
    }

    private static ItemField choices(String variant) {
        return new ItemField(
                FieldPath.of(new VariantKey(variant), Field.CHOICES),
                Optional.empty(),
                Optional.of(Value.texts("x")),
                Sentence.verbatim("by"));
    }

    private static PlanItem update(int number, String key, MutationKind mutation, List<Integer> after) {
        PlanItem item = item(number, key, ItemKind.UPDATE, Optional.of(mutation), List.of(title("a", "b")));
        return item.placed(number, after);
    }

    private static PlanItem item(
            int number, String key, ItemKind kind, Optional<MutationKind> mutation, List<ItemField> fields) {
        return new PlanItem(
                number,
                new ProductId(1),
                new ProductKey(key),
                Optional.empty(),
                Optional.of(new RemoteId("gid")),
                kind,
                mutation.map(any -> OperationKind.UPDATE),
                mutation,
                Priority.NORMAL,
                fields,
                Digest.of(new byte[] {1}),
                List.of());
    }
}
