package dev.syncline.store.migration;

import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The versioned scripts under {@code dev/syncline/db/migration}. */
public final class SchemaMigration {
    private final Flyway flyway;

    public SchemaMigration(DataSource database) {
        this.flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:dev/syncline/db/migration")
                .failOnMissingLocations(true)
                .table("schema_history")
                .load();
    }

    /** The version of the store, where it is newer than any script here: then nothing here may touch it. */
    public Optional<String> newerVersion() {
        return Arrays.stream(flyway.info().applied())
                .filter(script -> script.getState().isResolved() == false)
                .map(MigrationInfo::getVersion)
                .map(String::valueOf)
                .reduce((first, second) -> second);
    }

    /** Runs the scripts that the store has not seen yet; each is one transaction where the database allows it. */
    public void migrate() {
        flyway.migrate();
    }
}
