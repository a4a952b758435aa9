package dev.syncline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.syncline.compare.ChangeKind;
import dev.syncline.compare.Choice;
import dev.syncline.compare.Comparison;
import dev.syncline.compare.FeedImport;
import dev.syncline.compare.FieldChange;
import dev.syncline.compare.FirstAgreement;
import dev.syncline.compare.Linking;
import dev.syncline.compare.NotResolvable;
import dev.syncline.compare.Resolution;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.ShopId;
import dev.syncline.rules.Ownership;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.rules.Strategy;
import dev.syncline.testing.Cycle;
import dev.syncline.testing.FakeShop;
import dev.syncline.testing.Linked;
import dev.syncline.testing.Property;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** I8: the plan after an applied plan is empty, whatever happened before and whoever decides. */
final class FixpointTest {
    private static final Instant NOW = Instant.parse("2026-01-20T00:00:00Z");

    @ParameterizedTest
    @EnumSource
    void a_plan_carried_out_leaves_nothing_to_plan(Strategy strategy) {
        Cycle cycle = new Cycle(policy(strategy, Ownership.BOTH));
        Property.forAll(Linked.any(), linked -> fixpoint(cycle, linked.state()));
    }

    @ParameterizedTest
    @EnumSource
    void a_plan_carried_out_leaves_nothing_to_plan_whoever_owns_the_fields(Ownership owner) {
        Cycle cycle = new Cycle(policy(Strategy.ETILIZE_PRIORITY, owner));
        Property.forAll(Linked.any(), linked -> fixpoint(cycle, linked.state()));
    }

    @Test
    void a_created_product_leaves_nothing_to_plan() {
        Cycle cycle = new Cycle(policy(Strategy.ETILIZE_PRIORITY, Ownership.BOTH));
        Property.forAll(Linked.any(), linked -> {
            ProductState fresh = stored(ProductState.fromFeed(new ShopId(1), new ProductKey("K"), linked.agreed()));
            assertEquals(ItemKind.CREATE, cycle.plan(fresh).getFirst().kind());
            fixpoint(cycle, fresh);
            assertEquals(Link.ADOPTED, cycle.carriedOut(fresh).link());
        });
    }

    @ParameterizedTest
    @EnumSource
    void an_adopted_product_needs_one_plan_at_most(FirstAgreement treatment) {
        Cycle cycle = new Cycle(policy(Strategy.MERGE_FIELDS, Ownership.BOTH));
        Property.forAll(Linked.any(), linked -> {
            ProductState edited = linked.state();
            ProductState fresh = stored(ProductState.fromFeed(
                    new ShopId(1), new ProductKey("K"), edited.local().fields()));
            ProductState adopted =
                    Linking.adopted(fresh, FakeShop.product(edited.remote().fields()), path -> treatment, NOW);
            if (treatment == FirstAgreement.ACCEPT) {
                assertEquals(List.of(), cycle.plan(adopted));
            }
            fixpoint(cycle, adopted);
        });
    }

    @Test
    void a_product_that_left_the_feed_is_archived_once_and_comes_back_active() {
        Cycle cycle = new Cycle(policy(Strategy.ETILIZE_PRIORITY, Ownership.BOTH));
        Property.forAll(Linked.any(), linked -> {
            ProductState settled = new Linked(linked.agreed(), List.of(), List.of()).state();
            ProductState gone = FeedImport.removed(settled, NOW);
            ProductState archived = fixpoint(cycle, gone);
            assertEquals(new Presence(false, true, false), archived.presence());
            assertEquals(Optional.of("ARCHIVED"), archived.remote().fields().text(Field.STATUS));
            ProductState back =
                    FeedImport.imported(archived, linked.agreed(), NOW).state();
            ProductState active = fixpoint(cycle, back);
            assertFalse(active.remote().fields().text(Field.STATUS).equals(Optional.of("ARCHIVED")));
        });
    }

    @Test
    void every_conflict_can_be_decided_and_is_then_gone() {
        Cycle cycle = new Cycle(policy(Strategy.MANUAL_REVIEW, Ownership.BOTH));
        Property.forAll(Linked.any(), linked -> {
            for (Choice choice :
                    List.of(new Choice.Local(), new Choice.Remote(), new Choice.Base(), new Choice.Merge())) {
                ProductState state = cycle.carriedOut(linked.state());
                for (FieldChange conflict : conflicts(state)) {
                    state = decided(state, conflict, choice);
                }
                assertEquals(List.of(), conflicts(state));
                fixpoint(cycle, state);
            }
        });
    }

    private static ProductState decided(ProductState state, FieldChange conflict, Choice choice) {
        try {
            return Resolution.resolved(state, conflict.path(), choice, NOW);
        } catch (NotResolvable e) {
            // A merge or a base that cannot be had: a person then takes a side.
            return Resolution.resolved(state, conflict.path(), new Choice.Local(), NOW);
        }
    }

    private static List<FieldChange> conflicts(ProductState state) {
        return Comparison.compare(state).changes().stream()
                .filter(change -> change.kind() == ChangeKind.CONFLICT)
                .toList();
    }

    private static ProductState fixpoint(Cycle cycle, ProductState state) {
        ProductState once = cycle.carriedOut(state);
        assertEquals(List.of(), cycle.due(once));
        return once;
    }

    private static ProductState stored(ProductState state) {
        return new ProductState(
                Optional.of(new ProductId(3)),
                state.shop(),
                state.key(),
                state.link(),
                state.remoteId(),
                state.local(),
                state.remote(),
                state.feed(),
                state.presence());
    }

    private static ShopPolicy policy(Strategy strategy, Ownership owner) {
        Map<FieldGroup, Ownership> owners = new EnumMap<>(FieldGroup.class);
        for (FieldGroup group : FieldGroup.values()) {
            if (owner != Ownership.BOTH) {
                owners.put(group, owner);
            }
        }
        ShopPolicy standard = ShopPolicy.standard("Shop");
        return new ShopPolicy(
                "Shop",
                strategy,
                Optional.empty(),
                Map.of(),
                owners,
                standard.modes(),
                standard.adoption(),
                List.of(),
                false,
                false,
                List.of());
    }
}
