package dev.syncline.store;

import dev.syncline.store.session.DatabaseKind;
import javax.sql.DataSource;

/**
 * A database that was reached and may be used.
 *
 * @param kind which of the two it is
 * @param source gives connections, without a pool
 * @param connections how many are worth having at once
 * @param where names it in messages
 */
record Database(DatabaseKind kind, DataSource source, int connections, String where) {
    /** Reaches the database that the settings name. */
    static Database reach(StoreSettings settings) {
        return switch (settings) {
            case StoreSettings.Embedded embedded -> EmbeddedDatabase.open(embedded);
            case StoreSettings.Server server -> ServerDatabase.reach(server);
        };
    }
}
