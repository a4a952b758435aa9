package dev.syncline.store.repository;

import dev.syncline.engine.CataloguePort.Saving;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Makes products ready to be stored. It takes about as long as storing them, so that of many products the next are made
 * ready, by a thread that is there for this call only, while the ones before are stored.
 */
final class Preparation {
    private static final int SLICE = 100;

    private Preparation() {}

    /** Gives the products in their order, some at a time, to the caller's thread. */
    static void of(List<Saving> savings, Consumer<List<Prepared>> sink) {
        if (savings.size() <= SLICE) {
            if (!savings.isEmpty()) {
                sink.accept(Prepared.all(savings));
            }
            return;
        }
        ExecutorService packer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("packer").factory());
        try (packer) {
            List<CompletableFuture<List<Prepared>>> slices = new ArrayList<>();
            for (int from = 0; from < savings.size(); from += SLICE) {
                List<Saving> slice = savings.subList(from, Math.min(from + SLICE, savings.size()));
                slices.add(CompletableFuture.supplyAsync(() -> Prepared.all(slice), packer));
            }
            slices.forEach(slice -> sink.accept(slice.join()));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            // What is left of it after a failure is of no use.
            packer.shutdownNow();
        }
    }
}
