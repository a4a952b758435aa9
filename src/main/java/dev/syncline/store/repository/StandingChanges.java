package dev.syncline.store.repository;

import dev.syncline.store.session.Native;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * How many products stand how, as changes of the counts: to count a hundred thousand rows takes too long for what is looked
 * at twice a second, and one row with the count would make writers wait for each other. Each product is locked by who
 * changes it, so that no change is told twice.
 */
final class StandingChanges {
    private static final String INSERT = "insert into standing_change (shop_id, standing, number) values (?, ?, ?)";

    /** Rows that are put together at once. */
    private static final int MOST = 2000;

    private final Map<Place, Long> changes = new HashMap<>();

    private record Place(long shop, String standing) {}

    void add(long shop, String standing, long number) {
        changes.merge(new Place(shop, standing), number, Long::sum);
    }

    void store(StatelessSession session) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        changes.forEach((place, number) -> {
            if (number != 0) {
                rows.add(new Object[] {place.shop(), place.standing(), number});
            }
        });
        Native.batch(session, INSERT, rows);
    }

    /** Puts the rows together of which nobody else does so just now; the sums stay. */
    static void putTogether(StatelessSession session) {
        StandingChanges sums = new StandingChanges();
        List<Long> rows = Native.list(
                session,
                "select id, shop_id, standing, number from standing_change order by id limit " + MOST
                        + " for update skip locked",
                row -> {
                    sums.add(row.number(2), row.text(3), row.number(4));
                    return row.number(1);
                });
        if (rows.size() > sums.changes.size()) {
            Native.update(session, "delete from standing_change where id = any(?)", rows);
            sums.store(session);
        }
    }
}
