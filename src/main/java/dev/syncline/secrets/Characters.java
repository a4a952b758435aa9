package dev.syncline.secrets;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Characters to bytes and back without a copy that nobody can wipe. */
final class Characters {
    private static final int MOST_BYTES_EACH = 3;

    private Characters() {}

    /** The characters in UTF-8. */
    static byte[] encoded(char[] characters) {
        byte[] room = new byte[characters.length * MOST_BYTES_EACH];
        ByteBuffer out = ByteBuffer.wrap(room);
        try {
            refuse(StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(characters), out, true));
            return Arrays.copyOf(room, out.position());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("A secret must be text; this one holds half of a character");
        } finally {
            Arrays.fill(room, (byte) 0);
        }
    }

    /** The characters of {@code count} bytes of UTF-8 from {@code offset} on. */
    static char[] decoded(byte[] bytes, int offset, int count) throws CharacterCodingException {
        char[] room = new char[count];
        CharBuffer out = CharBuffer.wrap(room);
        try {
            refuse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, count), out, true));
            return Arrays.copyOf(room, out.position());
        } finally {
            Arrays.fill(room, '\0');
        }
    }

    private static void refuse(CoderResult result) throws CharacterCodingException {
        if (!result.isUnderflow()) {
            result.throwException();
        }
    }
}
