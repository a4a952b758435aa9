package dev.syncline.sandbox.catalogue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A long text that is kept deflated, so that 100,000 descriptions fit into a small heap. Immutable.
 */
public final class PackedText {
    /** Below this many characters deflating gains less than the object costs. */
    private static final int WORTH_PACKING = 400;

    /** No text. */
    public static final PackedText EMPTY = new PackedText("", new byte[0], 0);

    private final String plain;
    private final byte[] packed;
    private final int size;

    private PackedText(String plain, byte[] packed, int size) {
        this.plain = plain;
        this.packed = packed;
        this.size = size;
    }

    /** @return the text, packed where that pays */
    public static PackedText of(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        if (text.length() < WORTH_PACKING) {
            return new PackedText(text, EMPTY.packed, 0);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return new PackedText("", out.toByteArray(), bytes.length);
        }
    }

    /** @return the text as it was given */
    public String text() {
        if (packed.length == 0) {
            return plain;
        }
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed);
            byte[] bytes = new byte[size];
            int at = 0;
            while (at < size) {
                int n = inflater.inflate(bytes, at, size - at);
                if (n == 0) {
                    throw new IllegalStateException("packed text ends after " + at + " of " + size + " bytes");
                }
                at += n;
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalStateException("packed text is damaged", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackedText that
                && plain.equals(that.plain)
                && size == that.size
                && Arrays.equals(packed, that.packed);
    }

    @Override
    public int hashCode() {
        return plain.hashCode() * 31 + Arrays.hashCode(packed);
    }

    @Override
    public String toString() {
        return text();
    }
}
