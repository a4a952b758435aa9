package dev.syncline.feed.source;

import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Where the bytes of a text are. Can be opened again and again. */
public sealed interface Content {
    /** Opens the bytes. */
    InputStream open() throws IOException;

    /** The name of the file or entry. */
    String name();

    /** Whether the bytes unpack to more than lies on the disk. */
    boolean isPacked();

    /** A file of its own. */
    record OfFile(Path file) implements Content {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public String name() {
            return String.valueOf(file.getFileName());
        }

        @Override
        public boolean isPacked() {
            return false;
        }
    }

    /** An entry of a zip archive. */
    record OfEntry(Path archive, String entry) implements Content {
        @Override
        public InputStream open() throws IOException {
            ZipFile zip = new ZipFile(archive.toFile());
            try {
                ZipEntry found = zip.getEntry(entry);
                if (found == null) {
                    throw new FileNotFoundException(entry + " is not in the archive any more");
                }
                return new Entry(zip.getInputStream(found), zip);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        }

        @Override
        public String name() {
            return entry.substring(entry.lastIndexOf('/') + 1);
        }

        @Override
        public boolean isPacked() {
            return true;
        }
    }

    /** Closes the archive together with its entry. */
    final class Entry extends FilterInputStream {
        private final ZipFile zip;

        private Entry(InputStream in, ZipFile zip) {
            super(in);
            this.zip = zip;
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }
    }
}
