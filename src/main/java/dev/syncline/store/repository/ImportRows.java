package dev.syncline.store.repository;

import dev.syncline.engine.PastImport;
import dev.syncline.model.ShopId;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Sessions;
import java.util.List;

/** The imports that came to their ends. Thread-safe. */
final class ImportRows {
    private static final int LONGEST_FILE = 2000;
    private static final int LONGEST_ACTOR = 200;

    private final Sessions sessions;

    ImportRows(Sessions sessions) {
        this.sessions = sessions;
    }

    void append(PastImport done) {
        sessions.run(session -> Native.update(
                session,
                "insert into feed_import (shop_id, happened_at, actor, file, figures) values (?, ?, ?, ?, ?)",
                done.shop().number(),
                done.at(),
                end(done.actor(), LONGEST_ACTOR),
                end(done.file(), LONGEST_FILE),
                Documents.text(done.figures())));
    }

    List<PastImport> latest(int most) {
        return sessions.call(session -> Native.list(
                session,
                "select shop_id, happened_at, actor, file, figures from feed_import order by id desc limit " + most,
                row -> new PastImport(
                        row.moment(2),
                        row.text(3),
                        new ShopId(row.number(1)),
                        row.text(4),
                        Documents.read(row.text(5), PastImport.Figures.class))));
    }

    /** The end of a path says more than its beginning. */
    private static String end(String text, int longest) {
        return text.length() <= longest ? text : text.substring(text.length() - longest);
    }
}
