package dev.syncline.engine;

import dev.syncline.compare.Undo;
import dev.syncline.compare.Undo.Finding;
import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.model.RunId;
import dev.syncline.model.Side;
import dev.syncline.rules.Rulings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes back what a run did: first on our own side, as a decision, then in the shop with one run. Thread-safe. */
public final class Undoing {
    private static final int TOGETHER = 100;

    private final StorePorts store;
    private final SyncEngine engine;
    private final InstantSource clock;

    Undoing(StorePorts store, SyncEngine engine, InstantSource clock) {
        this.store = store;
        this.engine = engine;
        this.clock = clock;
    }

    /** The run that wrote what was taken back, empty where nothing could be; and what stayed. */
    public record Undone(Optional<Run> run, UndoOutlook outlook) {}

    /** What taking back would do, without doing it. */
    public UndoOutlook preview(UndoRequest request) {
        UndoTally tally = new UndoTally();
        chunks(products(request))
                .forEach(chunk ->
                        store.catalogue().load(chunk).values().forEach(state -> findings(request, state, tally)));
        return tally.outlook();
    }

    /** Takes back what nobody changed since. */
    public Undone undo(UndoRequest request, String actor, RunListener listener) {
        Run run = store.runs().find(request.run()).orElseThrow();
        UndoTally tally = new UndoTally();
        Set<ProductId> undone = new LinkedHashSet<>();
        for (List<ProductId> chunk : chunks(products(request))) {
            Instant now = clock.instant();
            store.transactions().inTransaction(() -> {
                Map<ProductId, ProductState> states = store.catalogue().load(chunk);
                for (ProductState state : states.values()) {
                    List<Finding> findings = findings(request, state, tally);
                    if (findings.stream().anyMatch(Finding.Undoable.class::isInstance)) {
                        save(state, findings, actor, now);
                        undone.add(state.id().orElseThrow());
                    }
                }
            });
        }
        return new Undone(
                undone.isEmpty() ? Optional.empty() : Optional.of(write(run, undone, actor, listener)),
                tally.outlook());
    }

    private Run write(Run run, Set<ProductId> products, String actor, RunListener listener) {
        return engine.sync(
                new SyncRequest(
                        run.shop(),
                        RunKind.PRODUCTS,
                        products,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        true,
                        true,
                        actor),
                listener);
    }

    private void save(ProductState state, List<Finding> findings, String actor, Instant now) {
        ProductState next = Undo.undone(state, findings, now);
        store.catalogue().save(List.of(new Saving(next, Optional.empty(), Optional.empty())));
        store.records()
                .append(findings.stream()
                        .filter(Finding.Undoable.class::isInstance)
                        .map(finding -> entry(state, next, finding.path(), actor, now))
                        .toList());
    }

    private static HistoryEntry entry(
            ProductState before, ProductState after, FieldPath path, String actor, Instant now) {
        return new HistoryEntry(
                now,
                actor,
                Optional.empty(),
                before.shop(),
                before.id().orElseThrow(),
                before.key().text(),
                Side.LOCAL,
                "undo",
                Optional.of(path),
                before.local().fields().get(path),
                after.local().fields().get(path));
    }

    private List<Finding> findings(UndoRequest request, ProductState state, UndoTally tally) {
        List<HistoryEntry> entries = new ArrayList<>();
        ProductId product = state.id().orElseThrow();
        store.records().forEach(filter(request.run(), Optional.of(product)), entries::addFirst);
        List<Undo.Done> done = new ArrayList<>();
        for (HistoryEntry entry : entries) {
            Optional<FieldPath> path = entry.field()
                    .filter(field -> request.field()
                            .map(wanted -> wanted == field.field())
                            .orElse(true));
            switch (entry.action()) {
                case "push", "pull" ->
                    path.ifPresent(field -> done.add(new Undo.Done(field, entry.before(), entry.after())));
                case "create", "archive", "delete" -> {
                    if (request.field().isEmpty()) {
                        tally.whole(state, entry.action());
                    }
                }
                default -> {
                    // Decisions and links are no writes of the run.
                }
            }
        }
        Rulings rulings =
                new Rulings(store.shops().find(state.shop()).orElseThrow().policy());
        List<Finding> findings = Undo.find(state, done).stream()
                .map(finding -> finding instanceof Finding.Undoable && rulings.isCountedByShop(finding.path())
                        ? new Finding.Impossible(finding.path(), EngineSentences.SHOP_COUNTS)
                        : finding)
                .toList();
        tally.add(state, findings);
        return findings;
    }

    private Set<ProductId> products(UndoRequest request) {
        if (request.product().isPresent()) {
            return Set.of(request.product().get());
        }
        Set<ProductId> products = new LinkedHashSet<>();
        store.records().forEach(filter(request.run(), Optional.empty()), entry -> products.add(entry.product()));
        return products;
    }

    private static RecordPort.HistoryFilter filter(RunId run, Optional<ProductId> product) {
        return new RecordPort.HistoryFilter(product, Optional.of(run), Optional.empty(), Integer.MAX_VALUE);
    }

    private static List<List<ProductId>> chunks(Set<ProductId> products) {
        // By number, the order in which everybody locks products.
        List<ProductId> all = products.stream()
                .sorted(java.util.Comparator.comparingLong(ProductId::number))
                .toList();
        List<List<ProductId>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            chunks.add(all.subList(from, Math.min(all.size(), from + TOGETHER)));
        }
        return chunks;
    }
}
