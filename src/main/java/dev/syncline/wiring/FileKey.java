package dev.syncline.wiring;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A home's key as a lock on a file, which the system gives back however the process ends. */
final class FileKey implements HomeKey {
    private final FileChannel channel;

    private FileKey(FileChannel channel) {
        this.channel = channel;
    }

    static Optional<HomeKey> take(Home home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.folder().resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException _) {
            // Taken by this very process: two programs in one, as in tests.
            lock = null;
        }
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new FileKey(channel));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
