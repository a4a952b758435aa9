package dev.syncline.shopify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Runs the requests of one sending side by side, unless two of them write to the same product. */
final class SideBySide {
    private SideBySide() {}

    /** Returns when all have ended. Interrupted, it interrupts them and lets them come to their ends all the same. */
    static void run(List<List<Sending>> requests, Consumer<List<Sending>> each) {
        if (requests.size() < 2 || !apart(requests)) {
            requests.forEach(each);
            return;
        }
        boolean interrupted = false;
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            requests.forEach(request -> running.add(threads.submit(() -> each.accept(request))));
            for (Future<?> request : running) {
                interrupted |= await(request, running);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean await(Future<?> request, List<Future<?>> all) {
        try {
            request.get();
            return false;
        } catch (CancellationException stopped) {
            return true;
        } catch (InterruptedException stop) {
            // A future that is cancelled is not waited for any more, but its thread is, when the executor closes.
            all.forEach(each -> each.cancel(true));
            return true;
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    private static boolean apart(List<List<Sending>> requests) {
        Set<String> targets = new HashSet<>();
        return requests.stream()
                .allMatch(request -> request.stream().map(Sending::target).allMatch(targets::add));
    }
}
