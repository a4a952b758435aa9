package dev.syncline.cli;

import dev.syncline.cli.terminal.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads a secret from standard input: all of it, without the line's end. Nothing of it is left in strings. */
final class SecretInput {
    private static final int LONGEST = 4096;

    private SecretInput() {}

    /** Two secrets, a line each, in this order; the caller wipes them. */
    static List<char[]> readTwo(InputStream in) throws IOException {
        char[] both = read(in);
        try {
            int end = 0;
            while (end < both.length && both[end] != '\n' && both[end] != '\r') {
                end++;
            }
            int next = end;
            while (next < both.length && Character.isWhitespace(both[next])) {
                next++;
            }
            return List.of(Arrays.copyOfRange(both, 0, end), Arrays.copyOfRange(both, next, both.length));
        } finally {
            Arrays.fill(both, '\0');
        }
    }

    /** The secret; the caller wipes it. */
    static char[] read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        try {
            if (bytes.length > LONGEST) {
                throw new Failure(ExitCode.USAGE, "Standard input holds more than a secret.");
            }
            int end = decoded.limit();
            while (end > 0 && Character.isWhitespace(decoded.get(end - 1))) {
                end--;
            }
            int start = 0;
            while (start < end && Character.isWhitespace(decoded.get(start))) {
                start++;
            }
            char[] secret = new char[end - start];
            decoded.position(start).get(secret);
            return secret;
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(decoded.array(), '\0');
        }
    }
}
