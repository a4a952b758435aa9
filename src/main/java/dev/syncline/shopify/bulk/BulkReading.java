package dev.syncline.shopify.bulk;

import dev.syncline.engine.ShopUnreachable;
import dev.syncline.shopify.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One bulk reading of all products, from its start to its last line. Thread-safe: every reading is on its own. */
public final class BulkReading {
    private static final Logger LOG = LoggerFactory.getLogger(BulkReading.class);
    private static final int TRIES = 4;

    private final BulkCalls calls;
    private final Duration firstPause;
    private final Duration longestPause;

    /** Asks the shop again after {@code firstPause}, then ever less often, up to {@code longestPause}. */
    public BulkReading(BulkCalls calls, Duration firstPause, Duration longestPause) {
        this.calls = calls;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
    }

    /**
     * Streams all products of the shop.
     *
     * @throws ShopUnreachable where the reading cannot be completed, or the thread is interrupted
     */
    public void run(Consumer<BulkProduct> sink) {
        BulkStatus status = completed();
        if (status.address().isPresent()) {
            String address = status.address().get();
            calls.again(new HandOver<BulkProduct>().run(parsed -> fetch(status, address, parsed), sink));
        }
    }

    /**
     * The result as the shop prepared it; the caller closes it.
     *
     * @throws ShopUnreachable where the shop does not prepare it, or the thread is interrupted
     */
    public InputStream open() {
        Optional<String> address = completed().address();
        try {
            return address.isPresent() ? calls.open(address.get()) : InputStream.nullInputStream();
        } catch (IOException broken) {
            throw Failure.BULK_INCOMPLETE.unreachable(Failure.BULK_INCOMPLETE.words(BulkSentences.NOT_OPENED), broken);
        }
    }

    private BulkStatus completed() {
        BulkStatus status = finished(started());
        if (!status.completed()) {
            throw Failure.BULK_INCOMPLETE.unreachable(Failure.BULK_INCOMPLETE.words(status.error()
                    .map(error -> BulkSentences.ended(status.id(), status.state(), error))
                    .orElseGet(() -> BulkSentences.ended(status.id(), status.state()))));
        }
        return status;
    }

    private BulkStatus started() {
        Duration pause = firstPause.multipliedBy(10);
        Optional<BulkStatus> status = calls.start();
        while (status.isEmpty()) {
            LOG.info("The shop runs as many bulk operations as it allows; waiting for one to end.");
            sleep(pause);
            pause = longer(pause);
            status = calls.start();
        }
        return status.get();
    }

    /** Looks ever less often, but often enough that little is waited in vain. */
    private BulkStatus finished(BulkStatus begun) {
        BulkStatus status = begun;
        long since = System.nanoTime();
        while (status.running()) {
            Duration tenth = Duration.ofNanos(System.nanoTime() - since).dividedBy(10);
            Duration pause = tenth.compareTo(firstPause) < 0 ? firstPause : tenth;
            sleep(pause.compareTo(longestPause) > 0 ? longestPause : pause);
            status = calls.status(begun.id());
        }
        return status;
    }

    private List<String> fetch(BulkStatus status, String address, Consumer<BulkProduct> sink) {
        Resumed resumed = new Resumed(sink);
        for (int attempt = 1; ; attempt++) {
            resumed.restart();
            ProductJoin join = new ProductJoin(resumed);
            try (InputStream stream = calls.open(address)) {
                LineReader lines = new LineReader(stream);
                while (lines.next()) {
                    join.line(lines);
                }
            } catch (IOException broken) {
                if (attempt == TRIES) {
                    throw Failure.BULK_INCOMPLETE.unreachable(
                            Failure.BULK_INCOMPLETE.words(BulkSentences.NOT_READ), broken);
                }
                LOG.warn("The bulk result broke off; fetching it again: {}", broken.getMessage());
                sleep(firstPause.multipliedBy(4));
                continue;
            }
            if (status.products() >= 0 && join.products() < status.products()) {
                throw Failure.BULK_INCOMPLETE.unreachable(
                        Failure.BULK_INCOMPLETE.words(BulkSentences.incomplete(join.products(), status.products())));
            }
            return join.finish();
        }
    }

    /** Leaves out, when a result is fetched again, what was passed on already: it never changes once written. */
    private static final class Resumed implements Consumer<BulkProduct> {
        private final Consumer<BulkProduct> sink;
        private long passedOn;
        private long seen;

        Resumed(Consumer<BulkProduct> sink) {
            this.sink = sink;
        }

        void restart() {
            seen = 0;
        }

        @Override
        public void accept(BulkProduct product) {
            if (++seen > passedOn) {
                passedOn = seen;
                sink.accept(product);
            }
        }
    }

    private Duration longer(Duration pause) {
        Duration next = pause.multipliedBy(3).dividedBy(2);
        return next.compareTo(longestPause) > 0 ? longestPause : next;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ShopUnreachable(BulkSentences.INTERRUPTED_WAITING, false, stop);
        }
    }
}
