package dev.syncline.engine;

import dev.syncline.queue.Backoff;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * The engine over one store, put together.
 *
 * @param syncs runs syncs
 * @param imports reads feeds
 * @param decisions carries out decisions about conflicts
 * @param outlook says what a rule would decide
 * @param undoing takes runs back
 * @param handles gives products other handles on request
 * @param control pauses and cancels runs
 * @param events tells of all runs of this process
 */
public record Engine(
        SyncEngine syncs,
        CatalogueImport imports,
        ConflictDecisions decisions,
        RuleOutlook outlook,
        Undoing undoing,
        HandleChanges handles,
        RunControl control,
        RunEvents events) {
    private static final int TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /**
     * What an engine needs from outside.
     *
     * @param store the store
     * @param connections the way to shops
     * @param feeds the reader of feeds
     * @param clock the time
     * @param random spreads retries; thread-safe
     * @param owner names this process as the owner of leases; another start is another owner
     * @param checkpoint where tests end the process
     */
    public record Surroundings(
            StorePorts store,
            ShopConnections connections,
            FeedPort feeds,
            InstantSource clock,
            RandomGenerator random,
            String owner,
            Checkpoint checkpoint) {}

    /** Puts an engine together. */
    public static Engine in(Surroundings around) {
        StorePorts store = around.store();
        Operations operations = new Operations();
        RunControl control = new RunControl();
        RunCounters counters = new RunCounters();
        Planners planners = new Planners(store);
        PlanMaker maker = new PlanMaker(store, planners, around.clock());
        PlanApplier applier = new PlanApplier(store, operations);
        Replanner replanner = new Replanner(store, maker, applier, planners);
        Backoff backoff = new Backoff(TRIES, FIRST_PAUSE, LONGEST_PAUSE, around.random());
        Settling settling = new Settling(store, replanner, counters, backoff, around.clock());
        WriteCycle cycle = new WriteCycle(store, operations, settling, around.checkpoint(), around.owner());
        RunWorkers workers = new RunWorkers(store, cycle, control, counters, around.owner());
        Mirror mirror = new Mirror(store, new Arrivals(store, new Adopter(store)), around.clock());
        RunPlanning planning = new RunPlanning(store, mirror, maker, around.checkpoint(), around.clock());
        RunExecution execution = new RunExecution(
                store,
                new RunExecution.RunParts(applier, replanner, workers, counters),
                control,
                around.checkpoint(),
                around.clock());
        RunEvents events = new RunEvents();
        SyncEngine syncs = new SyncEngine(store, around.connections(), planning, execution, events);
        return new Engine(
                syncs,
                new FeedImporter(around.feeds(), store, new FeedIntake(store), around.clock()),
                new ConflictDecisions(store, syncs, around.clock()),
                new RuleOutlook(store),
                new Undoing(store, syncs, around.clock()),
                new HandleChanges(store, syncs, around.clock()),
                control,
                events);
    }
}
