package dev.syncline.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.testing.FlatFeed;
import dev.syncline.testing.Program;
import dev.syncline.testing.Program.Ended;
import dev.syncline.testing.SandboxProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** There is no room for the store any more, at several places of the work; then there is again. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no limit for the size of files")
final class DiskFullIT {
    private static final int PRODUCTS = 200;
    private static final int UNREACHABLE = 6;
    /** KiB that the store may grow in a try. */
    private static final List<Integer> ROOM = List.of(0, 96, 300, 700);

    @TempDir
    private Path folder;

    @Test
    void what_found_no_room_is_said_and_done_when_there_is_room() throws Exception {
        Program program = new Program(folder.resolve("home"));
        Path feed = FlatFeed.of(PRODUCTS).write(folder.resolve("feed.csv"));
        try (SandboxProcess shop = SandboxProcess.start(folder.resolve("none"), "--plan", "unlimited")) {
            shop.register(program);
            List<Ended> failed = new ArrayList<>();
            inLittleRoom(program, failed, "feed", "import", feed.toString());
            assertEquals(0, program.run("feed", "import", feed.toString()).exit());
            inLittleRoom(program, failed, "sync", "full", "--yes");
            assertTrue(failed.size() > 2, () -> "the room was enough: " + failed);

            Ended done = program.run("sync", "full", "--yes", "--json");
            assertEquals(0, done.exit(), done::toString);
            assertEquals(PRODUCTS, shop.merchant().count());
            assertEquals(PRODUCTS, shop.merchant().bySku().size());
            Ended again = program.run("sync", "full", "--yes", "--json");
            assertEquals(0, again.json().get("planned").asInt(), again::toString);
        }
    }

    private static void inLittleRoom(Program program, List<Ended> failed, String... command) throws Exception {
        for (int room : ROOM) {
            program.largestFile(Optional.of(size(program) + room));
            Ended ended = program.run(command);
            program.largestFile(Optional.empty());
            if (ended.exit() != 0) {
                assertEquals(UNREACHABLE, ended.exit(), ended::toString);
                assertTrue(ended.err().contains("The store cannot be written: its disk is full"), ended::toString);
                failed.add(ended);
            }
        }
    }

    /** In KiB. */
    private static long size(Program program) throws Exception {
        return Files.size(program.home().resolve("store").resolve("syncline.mv.db")) / 1024;
    }
}
