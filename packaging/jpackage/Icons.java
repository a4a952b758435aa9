import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts our PNG pictures into the files that Windows and macOS take icons from. Both hold PNGs as they are. */
final class Icons {
    private static final int[] WINDOWS_SIZES = {16, 24, 32, 48, 64, 128, 256};
    private static final int DIRECTORY = 6;
    private static final int ENTRY = 16;
    private static final int CHUNK = 8;

    private Icons() {}

    static Path windows(Path pictures, Path file) throws IOException {
        byte[][] all = new byte[WINDOWS_SIZES.length][];
        int length = DIRECTORY + ENTRY * all.length;
        int place = length;
        for (int i = 0; i < all.length; i++) {
            all[i] = picture(pictures, WINDOWS_SIZES[i]);
            length += all[i].length;
        }
        ByteBuffer icon = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        icon.putShort((short) 0).putShort((short) 1).putShort((short) all.length);
        for (int i = 0; i < all.length; i++) {
            // 256 is written as 0.
            byte size = (byte) WINDOWS_SIZES[i];
            icon.put(size).put(size).put((byte) 0).put((byte) 0);
            icon.putShort((short) 1).putShort((short) 32).putInt(all[i].length).putInt(place);
            place += all[i].length;
        }
        for (byte[] png : all) {
            icon.put(png);
        }
        return Files.write(file, icon.array());
    }

    static Path mac(Path pictures, Path file) throws IOException {
        Map<String, byte[]> chunks = new LinkedHashMap<>();
        chunks.put("icp4", picture(pictures, 16));
        chunks.put("icp5", picture(pictures, 32));
        chunks.put("icp6", picture(pictures, 64));
        chunks.put("ic07", picture(pictures, 128));
        chunks.put("ic08", picture(pictures, 256));
        chunks.put("ic09", picture(pictures, 512));
        int length = CHUNK
                + chunks.values().stream().mapToInt(png -> CHUNK + png.length).sum();
        ByteBuffer icon = ByteBuffer.allocate(length);
        icon.put(ascii("icns")).putInt(length);
        chunks.forEach(
                (type, png) -> icon.put(ascii(type)).putInt(CHUNK + png.length).put(png));
        return Files.write(file, icon.array());
    }

    private static byte[] ascii(String word) {
        return word.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static byte[] picture(Path pictures, int size) throws IOException {
        return Files.readAllBytes(pictures.resolve("syncline-" + size + ".png"));
    }
}
