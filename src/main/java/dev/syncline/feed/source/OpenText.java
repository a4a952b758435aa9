package dev.syncline.feed.source;

import java.io.IOException;
import java.io.Reader;

/** A text being read. Not thread-safe. */
public final class OpenText extends Reader {
    private final Reader characters;
    private final Unpacking bytes;
    private char last = '\n';

    OpenText(Reader characters, Unpacking bytes) {
        this.characters = characters;
        this.bytes = bytes;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = characters.read(target, offset, length);
        if (count > 0) {
            last = target[offset + count - 1];
        }
        return count;
    }

    /** Whether what was read so far ends with a line break; so after the last line of a text that is whole. */
    public boolean endsWithLineBreak() {
        return last == '\n' || last == '\r';
    }

    /** Whether a packed file ended too early. */
    public boolean isCutOff() {
        return bytes.isCutOff();
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }
}
