package dev.syncline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * That this process owns a home. The operating system gives the lock back when the process ends, however it ends, so
 * that holding it proves the former owner dead.
 */
public final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a home, which is made where it is missing; empty where another process, or another part of this
     * one, has it.
     *
     * @throws UncheckedIOException where the home cannot be made or written
     */
    public static Optional<HomeLock> tryAcquire(Path home) {
        try {
            OwnerOnly.directory(home);
            Path file = home.resolve(".lock");
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                OwnerOnly.restrict(file);
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return Optional.of(new HomeLock(channel));
                }
            } catch (OverlappingFileLockException e) {
                // Ours already: as good as somebody else's.
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The home " + home + " cannot be used; check that it can be written, or name another with --home",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            // The file stays: deleting it would let two processes lock two files of one name.
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of the home cannot be released", e);
        }
    }
}
