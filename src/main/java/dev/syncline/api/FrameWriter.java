package dev.syncline.api;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the frames of an answer. Thread-safe: each frame is written whole. */
final class FrameWriter {
    private final DataOutputStream out;

    FrameWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /** A stream whose bytes become frames of this type. */
    OutputStream stream(char type) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                frame(type, bytes, offset, length);
            }
        };
    }

    /** Says that the command goes on. */
    void signOfLife() throws IOException {
        frame('.', new byte[0], 0, 0);
    }

    /** Says how the command ended. */
    void exit(int code) throws IOException {
        frame('x', new byte[] {(byte) code}, 0, 1);
    }

    private synchronized void frame(char type, byte[] bytes, int offset, int length) throws IOException {
        out.writeByte(type);
        out.writeInt(length);
        out.write(bytes, offset, length);
        out.flush();
    }
}
