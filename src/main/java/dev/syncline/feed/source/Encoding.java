package dev.syncline.feed.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/**
 * How bytes become characters, and how that is known.
 *
 * @param charset the encoding
 * @param markBytes the length of the byte-order mark at the beginning
 * @param origin how it is known
 */
public record Encoding(Charset charset, int markBytes, Origin origin) {
    /** The encoding that spreadsheets in Western Europe and America write where they do not write UTF-8. */
    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** How an encoding is known. */
    public enum Origin {
        /** A person named it. */
        GIVEN,
        /** A byte-order mark says so. */
        MARK,
        /** Nothing says otherwise. */
        ASSUMED,
        /** The bytes allow nothing else. */
        FOUND
    }

    /** The encoding of a text that begins with these bytes. */
    static Encoding of(byte[] beginning, Optional<String> given) {
        Encoding marked = byMark(beginning);
        if (given.isEmpty()) {
            return marked;
        }
        try {
            Charset charset = Charset.forName(given.get().strip());
            // A mark is no content even where a person overrules what it says.
            return new Encoding(charset, marked.markBytes, Origin.GIVEN);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Refusals.unknownEncoding(given.get(), e);
        }
    }

    private static Encoding byMark(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return new Encoding(StandardCharsets.UTF_8, 3, Origin.MARK);
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, Origin.MARK);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, Origin.MARK);
        }
        return new Encoding(StandardCharsets.UTF_8, 0, Origin.ASSUMED);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The same text read as windows-1252, because it cannot be what it seemed to be. */
    public Encoding asWindows1252() {
        return new Encoding(WINDOWS_1252, markBytes, Origin.FOUND);
    }

    /** The name that people know it by. */
    public String displayName() {
        return charset.name();
    }
}
