package dev.syncline.feed.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A look at the bytes of a file that is not quite UTF-8.
 *
 * @param flaw the first byte that is no UTF-8; empty where all is
 * @param sequences how many characters outside ASCII are proper UTF-8
 * @param fitsWindows1252 whether every byte stands for a character in windows-1252
 */
public record Utf8Audit(Optional<Flaw> flaw, long sequences, boolean fitsWindows1252) {
    private static final int BUFFER = 1 << 16;

    /**
     * A byte out of place.
     *
     * @param line the line that it is in
     * @param value the byte
     */
    public record Flaw(long line, int value) {}

    /** Looks at a whole file. */
    public static Utf8Audit of(TextFile file, int markBytes) throws IOException {
        try (InputStream in = file.openBytes()) {
            in.skipNBytes(markBytes);
            Scan scan = new Scan();
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    scan.take(buffer[i] & 0xff);
                }
            }
            return scan.result();
        }
    }

    /** The state machine of UTF-8: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
    private static final class Scan {
        private Optional<Flaw> flaw = Optional.empty();
        private long sequences;
        private boolean fits = true;
        private long line = 1;
        private int missing;
        private int leading;
        private int lowest;
        private int highest;

        void take(int value) {
            fits &= value != 0x81 && value != 0x8d && value != 0x8f && value != 0x90 && value != 0x9d;
            if (missing > 0) {
                if (value >= lowest && value <= highest) {
                    missing--;
                    lowest = 0x80;
                    highest = 0xbf;
                    sequences += missing == 0 ? 1 : 0;
                    return;
                }
                missing = 0;
                wrong(leading);
            }
            if (value == '\n') {
                line++;
            }
            if (value >= 0x80) {
                lead(value);
            }
        }

        private void lead(int value) {
            leading = value;
            lowest = value == 0xe0 ? 0xa0 : value == 0xf0 ? 0x90 : 0x80;
            highest = value == 0xed ? 0x9f : value == 0xf4 ? 0x8f : 0xbf;
            if (value >= 0xc2 && value <= 0xdf) {
                missing = 1;
            } else if (value >= 0xe0 && value <= 0xef) {
                missing = 2;
            } else if (value >= 0xf0 && value <= 0xf4) {
                missing = 3;
            } else {
                wrong(value);
            }
        }

        private void wrong(int value) {
            if (flaw.isEmpty()) {
                flaw = Optional.of(new Flaw(line, value));
            }
        }

        Utf8Audit result() {
            // A character that the end of the file cuts in two says nothing about the encoding.
            return new Utf8Audit(flaw, sequences, fits);
        }
    }
}
