package dev.syncline.store.repository;

import dev.syncline.engine.PlanSelection;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunKind;
import dev.syncline.engine.RunPort;
import dev.syncline.engine.RunState;
import dev.syncline.engine.Tally;
import dev.syncline.model.PlanId;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
import dev.syncline.plan.PlanItem;
import dev.syncline.plan.PlanSummary;
import dev.syncline.store.entity.JobEntity;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Sessions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.query.SelectionQuery;

/** Runs and their plans. Thread-safe. */
public final class RunRepository implements RunPort {
    private static final int LONGEST_MESSAGE = 4000;

    private static final List<String> UNFINISHED = Arrays.stream(RunState.values())
            .filter(state -> !state.ended())
            .map(RunState::name)
            .toList();

    private final Sessions sessions;
    private final PlanRows plans;

    public RunRepository(Sessions sessions) {
        this.sessions = sessions;
        this.plans = new PlanRows(sessions);
    }

    @Override
    public Run begin(ShopId shop, RunKind kind, String actor, Instant at) {
        return sessions.call(session -> {
            JobEntity row = new JobEntity();
            row.shopId = shop.number();
            row.kind = kind.name();
            row.state = RunState.PLANNING.name();
            row.actor = actor;
            row.startedAt = at;
            row.tally = Documents.text(Tally.NONE);
            session.insert(row);
            return run(row);
        });
    }

    @Override
    public void update(Run run) {
        sessions.run(session -> {
            JobEntity row = session.get(JobEntity.class, run.id().number());
            if (row == null) {
                throw new IllegalStateException("There is no run " + run.id() + " any more");
            }
            row.state = run.state().name();
            row.planId = run.plan().map(PlanId::number).orElse(null);
            row.endedAt = run.endedAt().orElse(null);
            row.tally = Documents.text(run.tally());
            row.message = run.message().map(why -> why.written(LONGEST_MESSAGE)).orElse(null);
            session.update(row);
        });
    }

    @Override
    public boolean move(RunId run, RunState before, RunState after) {
        return sessions.call(session -> Native.update(
                        session,
                        "update job set state = ? where id = ? and state = ?",
                        after.name(),
                        run.number(),
                        before.name())
                == 1);
    }

    @Override
    public Optional<Run> find(RunId run) {
        return sessions.call(session ->
                Optional.ofNullable(session.get(JobEntity.class, run.number())).map(RunRepository::run));
    }

    @Override
    public List<Run> latest(Optional<ShopId> shop, int most) {
        return sessions.call(session -> {
            SelectionQuery<JobEntity> query = session.createSelectionQuery(
                            "from JobEntity" + (shop.isPresent() ? " where shopId = :shop" : "") + " order by id desc",
                            JobEntity.class)
                    .setMaxResults(most);
            shop.ifPresent(wanted -> query.setParameter("shop", wanted.number()));
            return runs(query);
        });
    }

    @Override
    public List<Run> unfinished() {
        return sessions.call(session ->
                runs(session.createSelectionQuery("from JobEntity where state in :states order by id", JobEntity.class)
                        .setParameter("states", UNFINISHED)));
    }

    @Override
    public void select(RunId run, PlanSelection selection) {
        String document = selection.equals(PlanSelection.ALL) ? null : Documents.text(selection);
        sessions.run(
                session -> Native.update(session, "update job set left_out = ? where id = ?", document, run.number()));
    }

    @Override
    public PlanSelection selection(RunId run) {
        return sessions.call(session -> Native.first(
                        session, "select left_out from job where id = ?", row -> row.maybeText(1), run.number())
                .flatMap(document -> document)
                .map(document -> Documents.read(document, PlanSelection.class))
                .orElse(PlanSelection.ALL));
    }

    @Override
    public PlanId beginPlan(RunId run, ShopId shop, Instant at) {
        return plans.begin(run, shop, at);
    }

    @Override
    public void append(PlanId plan, List<PlanItem> items) {
        plans.append(plan, items);
    }

    @Override
    public void seal(PlanId plan, PlanSummary summary) {
        plans.seal(plan, summary);
    }

    @Override
    public Optional<StoredPlan> findPlan(PlanId plan) {
        return plans.find(plan);
    }

    @Override
    public void forEachItem(PlanId plan, Consumer<List<PlanItem>> chunks) {
        plans.forEachItem(plan, chunks);
    }

    @Override
    public List<PlanItem> itemsOf(PlanId plan, ProductId product) {
        return plans.itemsOf(plan, product);
    }

    private static List<Run> runs(SelectionQuery<JobEntity> query) {
        return query.getResultList().stream().map(RunRepository::run).toList();
    }

    private static Run run(JobEntity row) {
        Long id = row.id;
        if (id == null) {
            throw new IllegalStateException("A stored run has no number");
        }
        return new Run(
                new RunId(id),
                new ShopId(row.shopId),
                RunKind.valueOf(row.kind),
                RunState.valueOf(row.state),
                Optional.ofNullable(row.planId).map(PlanId::new),
                row.actor,
                row.startedAt,
                Optional.ofNullable(row.endedAt),
                Documents.read(row.tally, Tally.class),
                Optional.ofNullable(row.message).map(Sentence::parse));
    }
}
