package dev.syncline.store.session;

import dev.syncline.queue.Transactions;
import java.lang.ScopedValue.CallableOp;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;

/**
 * Transactions as scopes: the session belongs to the work that runs inside and to nothing else. Thread-safe; a thread
 * that is started inside a transaction is not part of it.
 */
public final class Sessions implements Transactions {
    private final ScopedValue<Scope> running = ScopedValue.newInstance();
    private final SessionFactory factory;
    private final DatabaseKind kind;

    public Sessions(SessionFactory factory, DatabaseKind kind) {
        this.factory = factory;
        this.kind = kind;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return call(session -> work.get());
    }

    /** Runs the work in the running transaction, or in one of its own. */
    public <T> T call(Function<StatelessSession, T> work) {
        return running.isBound() ? join(running.get(), work) : begin(work);
    }

    /** As {@link #call}, without a result. */
    public void run(Consumer<StatelessSession> work) {
        call(session -> {
            work.accept(session);
            return true;
        });
    }

    /** Whether a transaction is running here. */
    public boolean isRunning() {
        return running.isBound();
    }

    /** This moment on the database's clock. */
    public Instant now() {
        return call(session -> Native.first(session, "select " + kind.now(), row -> row.moment(1))
                .orElseThrow());
    }

    /**
     * Runs the work in a transaction whose commit reaches the disk before it returns, so that it outlives not only this
     * process but the machine.
     */
    public <T> T durably(Function<StatelessSession, T> work) {
        return call(session -> {
            if (kind == DatabaseKind.POSTGRESQL) {
                // Somebody may have relaxed it for the whole server.
                Native.execute(session, "set local synchronous_commit = on");
            } else {
                running.get().syncAfterCommit = true;
            }
            return work.apply(session);
        });
    }

    private <T> T join(Scope scope, Function<StatelessSession, T> work) {
        try {
            return work.apply(scope.session);
        } catch (Throwable failure) {
            // PostgreSQL would refuse to go on; H2 would commit the half that was done.
            scope.failed = true;
            throw failure;
        }
    }

    private <T> T begin(Function<StatelessSession, T> work) {
        boolean told = false;
        try (StatelessSession session = factory.openStatelessSession()) {
            Scope scope = new Scope(session);
            Transaction transaction = session.beginTransaction();
            T result;
            try {
                CallableOp<T, RuntimeException> op = () -> work.apply(session);
                result = ScopedValue.where(running, scope).call(op);
                if (scope.failed) {
                    throw new IllegalStateException("A part of this transaction failed, so it cannot be committed");
                }
            } catch (Throwable failure) {
                told = Thread.interrupted();
                rollBack(transaction, failure);
                throw failure;
            }
            told = Thread.interrupted();
            transaction.commit();
            if (scope.syncAfterCommit) {
                Native.execute(session, "checkpoint sync");
            }
            return result;
        } catch (RuntimeException failure) {
            throw Faults.translate(failure);
        } finally {
            // Put off to here: whoever is told to stop gives a connection back without pausing between the tries, and
            // several
            // who do leave no carrier to the threads that wait for one.
            if (told) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void rollBack(Transaction transaction, Throwable cause) {
        try {
            transaction.rollback();
        } catch (RuntimeException second) {
            cause.addSuppressed(second);
        }
    }

    private static final class Scope {
        private final StatelessSession session;
        private boolean failed;
        private boolean syncAfterCommit;

        private Scope(StatelessSession session) {
            this.session = session;
        }
    }
}
