package dev.syncline.wiring;

import dev.syncline.store.HomeLock;
import java.util.Optional;

/**
 * A home's key as a lock on a file, which the system gives back however the process ends.
 *
 * @param lock the lock
 */
record FileKey(HomeLock lock) implements HomeKey {
    static Optional<HomeKey> take(Home home) {
        return HomeLock.tryAcquire(home.folder()).map(FileKey::new);
    }

    @Override
    public void close() {
        lock.close();
    }
}
