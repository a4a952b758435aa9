package dev.syncline.sandbox.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Takes the second half of its lines from a result. */
final class HalfFile {
    private HalfFile() {}

    static void cut(Path file) throws IOException {
        List<String> lines;
        try (GZIPInputStream whole = new GZIPInputStream(Files.newInputStream(file))) {
            lines = new String(whole.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        try (BufferedWriter half = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            for (String line : lines.subList(0, lines.size() / 2)) {
                half.write(line);
                half.write('\n');
            }
        }
    }
}
