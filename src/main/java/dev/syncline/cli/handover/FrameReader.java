package dev.syncline.cli.handover;

import dev.syncline.cli.terminal.Terminal;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/** Shows the frames of an answer on a terminal. */
final class FrameReader {
    private final DataInputStream frames;
    private final Terminal terminal;

    FrameReader(InputStream frames, Terminal terminal) {
        this.frames = new DataInputStream(frames);
        this.terminal = terminal;
    }

    /**
     * Shows everything up to the exit code, and returns it.
     *
     * @throws IOException where the answer breaks off before
     */
    int show() throws IOException {
        while (true) {
            int type = frames.readUnsignedByte();
            byte[] content = frames.readNBytes(frames.readInt());
            switch (type) {
                case 'o' -> write(terminal.out(), content);
                case 'e' -> write(terminal.err(), content);
                case '.' -> {}
                case 'x' -> {
                    return content[0] & 0xff;
                }
                default -> throw new IOException("it sent something unknown, type " + type);
            }
        }
    }

    private static void write(PrintStream stream, byte[] content) {
        stream.write(content, 0, content.length);
        stream.flush();
    }
}
