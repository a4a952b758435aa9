package dev.syncline.store.repository;

import dev.syncline.engine.TakeBack;
import dev.syncline.engine.TakeBackPort;
import dev.syncline.engine.UndoRequest;
import dev.syncline.model.Field;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Row;
import dev.syncline.store.session.Sessions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** What was taken back, and what is to be. Thread-safe. */
final class TakeBackRows implements TakeBackPort {
    private static final String COLUMNS =
            "select t.id, t.shop_id, t.actor, t.asked_at, t.due_at, t.state, t.since, t.product_id, t.field, t.figures"
                    + " from take_back t";

    private final Sessions sessions;

    TakeBackRows(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public TakeBack keep(ShopId shop, UndoRequest request, String actor, Instant asked, Instant due) {
        return sessions.call(session -> {
            long id = Native.first(session, next(), row -> row.number(1)).orElseThrow();
            Native.update(
                    session,
                    "insert into take_back (id, shop_id, actor, asked_at, due_at, state, since, product_id, field)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    shop.number(),
                    actor,
                    asked,
                    due,
                    TakeBack.State.WAITING.name(),
                    request.since().orElse(null),
                    request.product().map(ProductId::number).orElse(null),
                    request.field().map(Field::name).orElse(null));
            Native.batch(
                    session,
                    "insert into take_back_job (take_back_id, job_id) values (?, ?)",
                    request.runs().stream()
                            .map(run -> new Object[] {id, run.number()})
                            .toList());
            return find(session, "where t.id = ?", id).getFirst();
        });
    }

    @Override
    public boolean move(long id, TakeBack.State before, TakeBack.State after) {
        return sessions.call(session -> Native.update(
                        session,
                        "update take_back set state = ? where id = ? and state = ?",
                        after.name(),
                        id,
                        before.name())
                == 1);
    }

    @Override
    public void done(long id, TakeBack.Figures figures) {
        sessions.run(session -> Native.update(
                session,
                "update take_back set state = ?, figures = ? where id = ?",
                TakeBack.State.DONE.name(),
                Documents.text(Document.of(figures)),
                id));
    }

    @Override
    public void writes(RunId run, long id) {
        sessions.run(
                session -> Native.update(session, "update job set take_back_id = ? where id = ?", id, run.number()));
    }

    @Override
    public List<RunId> writers(long id) {
        return sessions.call(session -> Native.list(
                session,
                "select id from job where take_back_id = ? order by id desc",
                row -> new RunId(row.number(1)),
                id));
    }

    @Override
    public Optional<TakeBack> writtenBy(RunId run) {
        return sessions.call(session ->
                find(session, "where t.id = (select j.take_back_id from job j where j.id = ?)", run.number()).stream()
                        .findFirst());
    }

    @Override
    public List<TakeBack> of(RunId run) {
        return sessions.call(session -> find(
                session,
                "where t.id in (select r.take_back_id from take_back_job r where r.job_id = ?) order by t.id desc",
                run.number()));
    }

    @Override
    public List<TakeBack> standing(TakeBack.State state) {
        return sessions.call(session -> find(session, "where t.state = ? order by t.due_at, t.id", state.name()));
    }

    private static String next() {
        return "select nextval('take_back_seq')";
    }

    private static List<TakeBack> find(StatelessSession session, String which, Object parameter) {
        return Native.list(session, COLUMNS + " " + which, row -> read(row, List.of()), parameter).stream()
                .map(found -> with(found, runs(session, found.id())))
                .toList();
    }

    private static List<RunId> runs(StatelessSession session, long id) {
        return Native.list(
                session,
                "select job_id from take_back_job where take_back_id = ? order by job_id",
                row -> new RunId(row.number(1)),
                id);
    }

    private static TakeBack with(TakeBack found, List<RunId> runs) {
        UndoRequest request = found.request();
        return new TakeBack(
                found.id(),
                found.shop(),
                new UndoRequest(runs, request.since(), request.product(), request.field()),
                found.actor(),
                found.askedAt(),
                found.dueAt(),
                found.state(),
                found.figures());
    }

    private static TakeBack read(Row row, List<RunId> runs) {
        return new TakeBack(
                row.number(1),
                new ShopId(row.number(2)),
                new UndoRequest(
                        runs,
                        row.maybeMoment(7),
                        row.maybeNumber(8).map(ProductId::new),
                        row.maybeText(9).map(Field::valueOf)),
                row.text(3),
                row.moment(4),
                row.moment(5),
                TakeBack.State.valueOf(row.text(6)),
                row.maybeText(10)
                        .map(text -> Documents.read(text, Document.class).figures()));
    }

    /** The figures as they are stored: sentences in the form in which they are. */
    private record Document(long products, long fields, long edited, long impossible, List<String> kept) {
        static Document of(TakeBack.Figures figures) {
            return new Document(
                    figures.products(),
                    figures.fields(),
                    figures.edited(),
                    figures.impossible(),
                    figures.kept().stream().map(Sentence::written).toList());
        }

        TakeBack.Figures figures() {
            return new TakeBack.Figures(
                    products,
                    fields,
                    edited,
                    impossible,
                    kept.stream().map(Sentence::parse).toList());
        }
    }
}
