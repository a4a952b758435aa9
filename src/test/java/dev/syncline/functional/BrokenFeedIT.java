package dev.syncline.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncline.testing.Program;
import dev.syncline.testing.Program.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every broken file of the samples, imported by the program: how it ends, what it says, and that nothing is removed. */
final class BrokenFeedIT {
    private static final Path BROKEN = Path.of("..", "shared", "data", "samples", "broken");

    @TempDir
    private static Path folder;

    private static Program program;

    @BeforeAll
    static void importWhatIsWhole() throws Exception {
        assumeTrue(Files.isDirectory(BROKEN), "skipped: there are no broken files beside the project");
        program = new Program(folder.resolve("home"));
        for (String shop : List.of("acme", "new")) {
            ended(
                    0,
                    program.feed(
                            "token",
                            "shop",
                            "add",
                            shop,
                            "--domain",
                            shop + ".example",
                            "--endpoint",
                            "http://127.0.0.1:9",
                            "--token-stdin"));
        }
        assertEquals(
                20,
                ended(0, feed("06-utf16-bom.csv", "--shop", "acme"))
                        .json()
                        .path("created")
                        .asLong());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
        acme ! 01-truncated-in-quotes.csv  ! 4 ! it was cut off. 19 rows are whole; nothing was removed from the catalogue
        acme ! 02-wrong-header.csv         ! 2 ! This is not a product file: no SKU column. Found OrderNo, OrderDate
        acme ! 03-empty.csv                ! 2 ! The file is empty
        acme ! 04-header-only.csv          ! 4 ! The file has a header and no products; a full snapshot without products is held
        acme ! 05-cp1252-with-utf8-bom.csv ! 4 ! Line 2 is not UTF-8 (byte 0x96) though it is said to be UTF-8; it reads as windows-1252
        acme ! 06-utf16-bom.csv            ! 0 ! read as UTF-16LE
        acme ! 07-nul-bytes.csv            ! 3 ! 512 NUL bytes that pad the file in line 22 are ignored
        new  ! 08-one-40mb-line.csv.gz     ! 3 ! "rows":3,"products":2,"created":2
        acme ! 08-one-40mb-line.csv.gz     ! 4 ! The file does not list 17 of the 20 products of the catalogue
        acme ! 09-wrong-delimiter.csv      ! 0 ! numbers are written with a decimal comma
        acme ! 10-duplicate-keys.csv       ! 3 ! "rejected":2
        acme ! 11-gz-in-gz-200mb.csv.gz.gz ! 2 ! a packed file inside a packed file
        acme ! 12-thirty-percent-bad.csv   ! 4 ! 60 of 200 rows rejected (30 %), more than the limit: held for approval
        """)
    void each_broken_file_ends_as_it_should_and_removes_nothing(String shop, String name, int code, String message)
            throws Exception {
        Ended done = feed(name, "--shop", shop);
        ended(code, done);
        assertTrue((done.out() + done.err()).contains(message), done::toString);
        if (code == 0 || code == 3 || code == 4) {
            assertEquals(0, done.json().path("removed").asLong(), done::toString);
        }
    }

    @Test
    void a_file_that_is_not_what_it_says_imports_with_its_encoding_named() throws Exception {
        Ended done = ended(0, feed("05-cp1252-with-utf8-bom.csv", "--shop", "acme", "--encoding", "windows-1252"));
        assertEquals(5, done.json().path("changed").asLong());
    }

    private static Ended feed(String name, String... options) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                "feed",
                "import",
                BROKEN.resolve(name).toAbsolutePath().normalize().toString(),
                "--json"));
        line.addAll(List.of(options));
        return program.run(line.toArray(String[]::new));
    }

    private static Ended ended(int code, Ended ended) {
        assertEquals(code, ended.exit(), ended::toString);
        return ended;
    }
}
