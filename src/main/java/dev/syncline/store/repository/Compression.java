package dev.syncline.store.repository;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Deflate at its fastest level. An instance serves one thread and many documents, as preparing one costs more than a
 * small document.
 */
final class Compression implements AutoCloseable {
    private static final int BUFFER = 8192;

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final Inflater inflater = new Inflater(true);
    private final byte[] buffer = new byte[BUFFER];

    byte[] pack(byte[] plain) {
        deflater.reset();
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2 + 64);
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        return packed.toByteArray();
    }

    byte[] unpack(byte[] packed) {
        inflater.reset();
        inflater.setInput(packed);
        ByteArrayOutputStream plain = new ByteArrayOutputStream(packed.length * 4);
        try {
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && inflater.needsInput()) {
                    throw new IllegalStateException("A stored document ends too early");
                }
                plain.write(buffer, 0, count);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("A stored document is damaged", e);
        }
        return plain.toByteArray();
    }

    @Override
    public void close() {
        deflater.end();
        inflater.end();
    }
}
