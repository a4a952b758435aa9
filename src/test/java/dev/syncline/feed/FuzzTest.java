package dev.syncline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.FeedProduct;
import dev.syncline.engine.FeedRefused;
import dev.syncline.engine.FeedRequest;
import dev.syncline.engine.FeedSurvey;
import dev.syncline.feed.survey.FeedLimits;
import dev.syncline.sample.SampleFeed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Valid files with bytes, quotes, delimiters and lines moved about: whatever comes of it, no reading fails or hangs, and
 * every row is in a product, a double or rejected. The number in a failure's message makes the same file again.
 */
final class FuzzTest {
    private static final int CELL_LIMIT = 3000;
    private static final byte[] HARD = {
        '"',
        '"',
        '"',
        ',',
        ',',
        ';',
        '\t',
        '|',
        '\n',
        '\r',
        0,
        (byte) 0x96,
        (byte) 0xc3,
        (byte) 0xff,
        (byte) 0xef,
        '-',
        '.',
        ' '
    };

    @TempDir
    Path directory;

    @Test
    void two_thousand_mutated_files_are_read_to_the_end() throws IOException {
        run(0, 2_000);
    }

    @Test
    @Tag("full")
    void a_hundred_thousand_mutated_files_are_read_to_the_end() throws IOException {
        run(2_000, 102_000);
    }

    private void run(int from, int to) throws IOException {
        List<byte[]> originals = originals();
        Path file = directory.resolve("fuzz.csv");
        FeedReader reader = new FeedReader(directory.resolve("rejects"), new FeedLimits(CELL_LIMIT, 1 << 24, 0.1, 10));
        int readable = 0;
        for (int seed = from; seed < to; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] bytes = originals.get(random.nextInt(originals.size()));
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                bytes = mutated(bytes, random);
            }
            Files.write(file, bytes);
            int number = seed;
            boolean read = assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> readsSoundly(reader, file, number), () -> "file " + number);
            readable += read ? 1 : 0;
        }
        int total = to - from;
        int got = readable;
        // Were nearly all refused, the test would say nothing about rows.
        assertTrue(got > total / 2, () -> got + " of " + total);
    }

    private static boolean readsSoundly(FeedReader reader, Path file, int number) {
        FeedSurvey survey;
        try {
            survey = reader.survey(FeedRequest.of(file), rows -> {});
        } catch (FeedRefused refused) {
            assertFalse(refused.getMessage().isBlank());
            return false;
        }
        long[] given = new long[2];
        reader.forEachProduct(survey, product -> {
            given[0]++;
            given[1] += product.rows();
            assertNoReplacement(product, number);
        });
        assertEquals(survey.products(), given[0], () -> "products of file " + number);
        assertEquals(survey.rows(), given[1] + survey.repeated() + survey.rejected(), () -> "rows of file " + number);
        assertEquals(survey.rejected() > 0, survey.rejectedFile().isPresent(), () -> "rejects of file " + number);
        return true;
    }

    private static void assertNoReplacement(FeedProduct product, int number) {
        String fields = product.fields().get().toString();
        assertFalse(fields.indexOf('\uFFFD') >= 0 || fields.indexOf(0) >= 0, () -> "texts of file " + number);
    }

    private List<byte[]> originals() throws IOException {
        Path sample = directory.resolve("sample.csv");
        SampleFeed.write(sample, 6, 2);
        String flat = Files.readString(sample);
        String shop = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src\r\n"
                + "mug,Mug,Size,S,M-1,12.00,http://i/1\r\nmug,,,M,M-2,13.00,http://i/2\r\nmug,,,,,,http://i/3\r\n"
                + "lamp,\"Lamp, \"\"Halo\"\"\",Title,Default Title,,20.00,\r\n";
        return List.of(
                flat.getBytes(StandardCharsets.UTF_8),
                flat.replace("\r\n", "\n").replace("Ember", "Émber – ½").getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + flat).getBytes(StandardCharsets.UTF_16LE),
                shop.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mutated(byte[] bytes, SplittableRandom random) {
        if (bytes.length < 2) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int length = Math.min(1 + random.nextInt(1 << random.nextInt(10)), bytes.length - at);
        return switch (random.nextInt(7)) {
            case 0 -> {
                byte[] changed = bytes.clone();
                changed[at] = HARD[random.nextInt(HARD.length)];
                yield changed;
            }
            case 1 -> joined(bytes, at, at, new byte[] {HARD[random.nextInt(HARD.length)]});
            case 2 -> joined(bytes, at, at + length, new byte[0]);
            case 3 -> joined(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
            case 4 -> Arrays.copyOf(bytes, at);
            case 5 -> {
                byte[] long1 = new byte[CELL_LIMIT + random.nextInt(3000)];
                Arrays.fill(long1, random.nextBoolean() ? (byte) 'x' : (byte) '\n');
                yield joined(bytes, at, at, long1);
            }
            default -> {
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                yield joined(bytes, at, at + length, noise);
            }
        };
    }

    private static byte[] joined(byte[] bytes, int cutFrom, int cutTo, byte[] between) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(bytes.length + between.length);
        all.write(bytes, 0, cutFrom);
        all.writeBytes(between);
        all.write(bytes, cutTo, bytes.length - cutTo);
        return all.toByteArray();
    }
}
