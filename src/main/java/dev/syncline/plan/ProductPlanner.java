package dev.syncline.plan;

import dev.syncline.compare.ChangeKind;
import dev.syncline.compare.Changeset;
import dev.syncline.compare.FieldChange;
import dev.syncline.compare.PresenceChange;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.MutationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.Sentence;
import dev.syncline.model.Shelves;
import dev.syncline.model.Value;
import dev.syncline.rules.Ruling;
import dev.syncline.rules.Ruling.Verdict;
import dev.syncline.rules.Rulings;
import dev.syncline.rules.ShopPolicy;
import java.util.List;
import java.util.Optional;

/**
 * Plans one product: its changes, as the shop's policy rules them, to steps. Steps are numbered from 0 within the product;
 * {@link PlanAssembler} numbers them within the plan. Thread-safe.
 */
public final class ProductPlanner {
    private static final FieldPath STATUS = FieldPath.of(Field.STATUS);
    private static final Optional<Value> ARCHIVED = Optional.of(Value.text("ARCHIVED"));

    private final Rulings rulings;
    private final ShopPolicy policy;
    private final Optional<Priority> priority;
    private final Shelves shelves;
    private final Optional<PlanScope> only;

    /** A planner whose steps have the priority of their most urgent field. */
    public ProductPlanner(Rulings rulings, ShopPolicy policy) {
        this(rulings, policy, Optional.empty(), Shelves.UNKNOWN);
    }

    /** A planner whose steps have this priority: BATCH for a shop's first sync, CRITICAL for what people want now. */
    public ProductPlanner(Rulings rulings, ShopPolicy policy, Optional<Priority> priority) {
        this(rulings, policy, priority, Shelves.UNKNOWN);
    }

    /** A planner that knows which publications the shop has. */
    public ProductPlanner(Rulings rulings, ShopPolicy policy, Optional<Priority> priority, Shelves shelves) {
        this(rulings, policy, priority, shelves, Optional.empty());
    }

    private ProductPlanner(
            Rulings rulings,
            ShopPolicy policy,
            Optional<Priority> priority,
            Shelves shelves,
            Optional<PlanScope> only) {
        this.rulings = rulings;
        this.policy = policy;
        this.priority = priority;
        this.shelves = shelves;
        this.only = only;
    }

    /** A planner of this field alone; products that come or go are none of its business. */
    public ProductPlanner only(Field field) {
        PlanScope.Part part = new PlanScope.Part(false, path -> path.field() == field);
        return only(product -> part);
    }

    /** A planner of what a run is about alone. */
    public ProductPlanner only(PlanScope scope) {
        return new ProductPlanner(rulings, policy, priority, shelves, Optional.of(scope));
    }

    /**
     * The steps of one product, those that write in the order in which they are to be sent. Empty where nothing changed.
     *
     * @throws IllegalArgumentException where the product is not stored, and so has no number
     */
    public List<PlanItem> plan(Changeset changeset) {
        if (only.isEmpty()) {
            return planAll(changeset);
        }
        PlanScope.Part part = only.get().of(changeset.product().id().orElseThrow());
        if (changeset.presence() != PresenceChange.BOTH) {
            return part.whole() ? planAll(changeset) : List.of();
        }
        List<FieldChange> changes = changeset.changes().stream()
                .filter(change -> part.fields().test(change.path()))
                .toList();
        return planAll(new Changeset(changeset.product(), changeset.presence(), changes));
    }

    /** The steps of one product, whatever this planner is limited to. */
    public List<PlanItem> planAll(Changeset changeset) {
        Steps steps = new Steps(changeset.product(), priority);
        if (changeset.presence() == PresenceChange.BOTH) {
            changeset.changes().forEach(change -> field(steps, change));
        } else {
            product(steps, changeset.presence());
        }
        return steps.items();
    }

    private void field(Steps steps, FieldChange change) {
        if (rulings.skips(steps.product(), change.path())) {
            return;
        }
        Ruling ruling = rulings.rule(steps.product(), change);
        Optional<Value> wanted = ruling.verdict() instanceof Verdict.Merge(var merged) ? merged : change.wanted();
        Writability writability = writability(steps, change.path(), wanted);
        switch (ruling.verdict()) {
            case Verdict.Push _ when isContested(change) -> recreate(steps, change, ruling);
            case Verdict.Push _, Verdict.Merge _ ->
                push(steps, new ItemField(change.path(), change.remote(), wanted, ruling.by()), writability);
            case Verdict.Pull _ ->
                steps.add(ItemKind.PULL, new ItemField(change.path(), change.local(), change.remote(), ruling.by()));
            case Verdict.Settle _ ->
                steps.add(ItemKind.SETTLE, new ItemField(change.path(), change.remote(), change.local(), ruling.by()));
            case Verdict.Ask _ -> ask(steps, change, ruling, writability);
            case Verdict.Leave _ ->
                steps.add(ItemKind.HELD_BACK, new ItemField(change.path(), change.remote(), wanted, ruling.by()));
        }
    }

    private Writability writability(Steps steps, FieldPath path, Optional<Value> wanted) {
        Optional<Writability> place = StockWritability.place(policy.stock(), path);
        if (place.isPresent()) {
            return place.get();
        }
        Writability writability = Writability.of(steps.product(), path, wanted);
        return ShelfChange.isAbout(path) ? new ShelfChange(shelves).of(path, wanted, writability) : writability;
    }

    /** Whether the change is that of a variant that the shop deleted while it was edited here. */
    private static boolean isContested(FieldChange change) {
        return change.kind() == ChangeKind.CONFLICT
                && change.path().field() == Field.CHOICES
                && change.remote().isEmpty();
    }

    /** The whole variant is written again, not only what changed in it. */
    private void recreate(Steps steps, FieldChange change, Ruling decision) {
        ProductFields local = steps.product().local().fields();
        local.values().forEach((path, value) -> {
            if (path.variant().equals(change.path().variant())) {
                Optional<Value> wanted = Optional.of(value);
                Ruling own = rulings.creation(steps.product(), path);
                if (own.verdict() instanceof Verdict.Push) {
                    ItemField field = new ItemField(path, Optional.empty(), wanted, decision.by());
                    push(steps, field, writability(steps, path, wanted));
                } else {
                    steps.add(ItemKind.HELD_BACK, new ItemField(path, Optional.empty(), wanted, own.by()));
                }
            }
        });
    }

    private static void push(Steps steps, ItemField field, Writability writability) {
        switch (writability) {
            case Writability.Writable(var kind) -> steps.write(kind, field);
            case Writability.HeldBack(var why) ->
                steps.add(ItemKind.HELD_BACK, new ItemField(field.path(), field.before(), field.after(), why));
        }
    }

    /** A conflict of which one outcome cannot be carried out is not put before people as if both could. */
    private static void ask(Steps steps, FieldChange change, Ruling ruling, Writability writability) {
        switch (writability) {
            case Writability.Writable _ ->
                steps.add(
                        ItemKind.CONFLICT, new ItemField(change.path(), change.remote(), change.wanted(), ruling.by()));
            case Writability.HeldBack(var why) ->
                steps.add(
                        ItemKind.HELD_BACK,
                        new ItemField(change.path(), change.remote(), change.wanted(), PlanSentences.contested(why)));
        }
    }

    private void product(Steps steps, PresenceChange presence) {
        ProductState state = steps.product();
        Ruling ruling = rulings.presence(state, presence);
        boolean off = rulings.skips(state);
        switch (ruling.verdict()) {
            case Verdict.Push _ -> {
                if (state.presence().local()) {
                    create(steps);
                } else {
                    delete(steps, ruling.by());
                }
            }
            case Verdict.Pull _ -> pull(steps, ruling.by());
            case Verdict.Settle _ -> steps.add(ItemKind.SETTLE, existence(state, ruling.by()));
            case Verdict.Merge _, Verdict.Ask _ ->
                steps.add(
                        presence == PresenceChange.ADDED_LOCAL ? ItemKind.HELD_BACK : ItemKind.CONFLICT,
                        existence(state, ruling.by()));
            case Verdict.Leave _ -> {
                // Orphans and what people keep out of the shop are states of products, not steps of a plan.
                if (!off && presence != PresenceChange.ADDED_REMOTE && presence != PresenceChange.ADDED_LOCAL) {
                    steps.add(ItemKind.HELD_BACK, existence(state, ruling.by()));
                }
            }
        }
    }

    private void create(Steps steps) {
        Creation creation = new Creation(rulings, policy.stock(), new ShelfChange(shelves));
        creation.plan(steps);
    }

    private void delete(Steps steps, Sentence by) {
        Optional<Value> status = steps.product().remote().fields().get(STATUS);
        if (policy.hardDelete()) {
            steps.write(MutationKind.DELETE, new ItemField(STATUS, status, Optional.empty(), by));
        } else {
            steps.write(MutationKind.ARCHIVE, new ItemField(STATUS, status, ARCHIVED, by));
        }
    }

    /** All that the shop says of a product that the catalogue does not have, or that the shop does not have it. */
    private static void pull(Steps steps, Sentence by) {
        ProductState state = steps.product();
        if (state.presence().remote()) {
            state.remote()
                    .fields()
                    .values()
                    .forEach((path, value) ->
                            steps.add(ItemKind.PULL, new ItemField(path, Optional.empty(), Optional.of(value), by)));
        } else {
            steps.add(
                    ItemKind.PULL, new ItemField(STATUS, state.local().fields().get(STATUS), Optional.empty(), by));
        }
    }

    private static ItemField existence(ProductState state, Sentence by) {
        return new ItemField(
                STATUS,
                state.presence().remote() ? state.remote().fields().get(STATUS) : Optional.empty(),
                state.presence().local() ? state.local().fields().get(STATUS) : Optional.empty(),
                by);
    }
}
