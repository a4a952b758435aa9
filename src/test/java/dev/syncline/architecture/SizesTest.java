package dev.syncline.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay small enough to be read at one go, and every package says what it is for. */
final class SizesTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    private static final int MEDIAN = 80;
    private static final int NINE_IN_TEN = 250;
    private static final int MOST = 500;

    /** A record without a body: nothing in it that could be long. */
    private static final Pattern BARE_RECORD = Pattern.compile("(?s).*\\brecord \\w+[^{;]*\\{}\\s*");

    private static final Pattern NULL_MARKED = Pattern.compile("(?s).*/\\*\\*.*\\*/\\s*@NullMarked\\s+package .*");

    @Test
    void half_of_the_files_are_short_and_nine_in_ten_fit_a_few_screens() {
        List<Long> lengths = sources(MAIN)
                .filter(file -> !isPackage(file))
                .filter(file -> !BARE_RECORD.matcher(text(file)).matches())
                .map(SizesTest::lines)
                .sorted()
                .toList();
        assertTrue(at(lengths, 0.5) <= MEDIAN, () -> "median " + at(lengths, 0.5) + " lines");
        assertTrue(at(lengths, 0.9) <= NINE_IN_TEN, () -> "nine in ten up to " + at(lengths, 0.9) + " lines");
    }

    @Test
    void no_file_is_long() {
        List<String> tooLong = Stream.concat(sources(MAIN), sources(TESTS))
                .filter(file -> lines(file) > MOST)
                .map(file -> file + ": " + lines(file) + " lines")
                .toList();
        assertEquals(List.of(), tooLong);
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() {
        List<Path> silent = sources(MAIN)
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !isDescribed(folder.resolve("package-info.java")))
                .toList();
        assertEquals(List.of(), silent);
    }

    private static boolean isDescribed(Path packageInfo) {
        return Files.exists(packageInfo)
                && NULL_MARKED.matcher(text(packageInfo)).matches();
    }

    private static boolean isPackage(Path file) {
        return file.endsWith("package-info.java");
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static long lines(Path file) {
        return text(file).lines().count();
    }

    private static Stream<Path> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException("cannot list " + root, e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
