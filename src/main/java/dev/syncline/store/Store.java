package dev.syncline.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.syncline.engine.CataloguePort;
import dev.syncline.engine.ConflictPort;
import dev.syncline.engine.DecisionPort;
import dev.syncline.engine.RecordPort;
import dev.syncline.engine.RunPort;
import dev.syncline.engine.ShopRegistry;
import dev.syncline.queue.QueuePort;
import dev.syncline.queue.Transactions;
import dev.syncline.service.grid.GridPorts;
import dev.syncline.service.webhook.WebhookPort;
import dev.syncline.store.migration.SchemaMigration;
import dev.syncline.store.projection.ConflictProjection;
import dev.syncline.store.projection.HistoryProjection;
import dev.syncline.store.projection.OperationProjection;
import dev.syncline.store.projection.OverviewProjection;
import dev.syncline.store.projection.PlanProjection;
import dev.syncline.store.projection.ProductProjection;
import dev.syncline.store.repository.CatalogueRepository;
import dev.syncline.store.repository.ConflictRepository;
import dev.syncline.store.repository.DecisionRepository;
import dev.syncline.store.repository.HistoryRepository;
import dev.syncline.store.repository.QueueRepository;
import dev.syncline.store.repository.RunRepository;
import dev.syncline.store.repository.ShopRepository;
import dev.syncline.store.repository.WebhookRepository;
import dev.syncline.store.session.DatabaseKind;
import dev.syncline.store.session.Faults;
import dev.syncline.store.session.Sessions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import org.hibernate.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open store with all its ports. Thread-safe; closing it ends what runs on it. */
public final class Store implements AutoCloseable {
    /** Longer than any transaction takes, shorter than anybody's patience. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(30);

    /** Opening may run migrations. */
    private static final OpeningDeadline OPENING = new OpeningDeadline(Duration.ofMinutes(5));

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private final Database database;
    private final HikariDataSource pool;
    private final SessionFactory factory;
    private final Sessions sessions;
    private final InstantSource clock;
    private final GridPorts grids;

    private Store(Database database, HikariDataSource pool, SessionFactory factory, InstantSource clock) {
        this.database = database;
        this.pool = pool;
        this.factory = factory;
        this.sessions = new Sessions(factory, database.kind());
        this.clock = clock;
        this.grids = new GridPorts(
                new ProductProjection(sessions),
                new ConflictProjection(sessions),
                new OperationProjection(sessions),
                new HistoryProjection(sessions),
                new PlanProjection(sessions),
                new OverviewProjection(sessions));
    }

    /**
     * Opens a store, making it or bringing its schema to this version where needed.
     *
     * @param clock the time of conflicts and grids; leases go by the database's own
     * @throws StoreRefused where a person must do something first: wrong key, server too old, store too new; or where it
     *     does not open within five minutes
     * @throws dev.syncline.queue.StoreUnavailable where the database cannot be reached now
     */
    public static Store open(StoreSettings settings, InstantSource clock) {
        return OPENING.within("opening it", () -> openNow(settings, clock));
    }

    private static Store openNow(StoreSettings settings, InstantSource clock) {
        Database database = Database.reach(settings);
        HikariDataSource pool = pool(database);
        try {
            // Past the pool: it locks its table on one connection and changes the schema on another.
            SchemaMigration migration = new SchemaMigration(database.source());
            migration.newerVersion().ifPresent(version -> {
                throw new StoreRefused("The store at " + database.where() + " has version " + version
                        + ", written by a newer Syncline; update this program, or restore a backup made before");
            });
            // Not side by side: Hibernate looks at the schema while it gets ready, and H2 changes no table meanwhile.
            migrate(migration);
            return new Store(database, pool, Mapping.on(pool), clock);
        } catch (RuntimeException failure) {
            shut(database, pool);
            throw failure;
        }
    }

    private static void migrate(SchemaMigration migration) {
        try {
            migration.migrate();
        } catch (RuntimeException failure) {
            throw Faults.translate(failure);
        }
    }

    /**
     * Tries to reach a server without changing anything there.
     *
     * @throws StoreRefused where a person must do something first
     * @throws dev.syncline.queue.StoreUnavailable where it cannot be reached now
     */
    public static void probe(StoreSettings.Server settings) {
        ServerDatabase.reach(settings);
    }

    private static HikariDataSource pool(Database database) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setDataSource(
                database.kind() == DatabaseKind.H2
                        ? new OneWriter(LONGEST_TURN).over(database.source())
                        : database.source());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(database.connections());
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    public Transactions transactions() {
        return sessions;
    }

    public QueuePort queue() {
        return new QueueRepository(sessions);
    }

    public CataloguePort catalogue() {
        return new CatalogueRepository(sessions, clock);
    }

    public RunPort runs() {
        return new RunRepository(sessions);
    }

    public RecordPort records() {
        return new HistoryRepository(sessions);
    }

    public ConflictPort conflicts() {
        return new ConflictRepository(sessions, clock);
    }

    public DecisionPort decisions() {
        return new DecisionRepository(sessions);
    }

    public WebhookPort webhooks() {
        return new WebhookRepository(sessions);
    }

    public ShopRegistry shops() {
        return new ShopRepository(sessions);
    }

    /** What grids and the overview read; one set for all who read, since the overview remembers what it counted. */
    public GridPorts grids() {
        return grids;
    }

    /** Writes what is left to write and closes the file, or the connections. Idempotent. */
    @Override
    public void close() {
        if (!pool.isClosed()) {
            factory.close();
            shut(database, pool);
        }
    }

    private static void shut(Database database, HikariDataSource pool) {
        pool.close();
        if (database.kind() == DatabaseKind.H2) {
            try (Connection connection = database.source().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown");
            } catch (SQLException e) {
                // The file is as good as after a crash, which it survives.
                LOG.warn("The embedded store could not be closed in order (H2 error {})", e.getErrorCode());
            }
        }
    }
}
