package dev.syncline.console.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.console.LampDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is listed is written to a real file, over a real home. */
final class HistoryExportTest {
    @TempDir
    private Path folder;

    @Test
    void the_file_has_a_header_and_quotes_and_no_cell_that_a_spreadsheet_works_out() throws Exception {
        try (LampDesk desk = new LampDesk(folder, 2)) {
            desk.lamps().sync();
            desk.lamps()
                    .feed(feed -> feed.set("T-1001", "Title", "=HYPERLINK(\"http://x\",\"y\")")
                            .set("T-1002", "Title", "Lamp, \"large\""));
            desk.lamps().sync();
            HistoryViewModel model = new HistoryViewModel(desk.desk());
            model.attach();
            desk.settle();
            model.filter(new HistoryFilter(
                    "",
                    "",
                    java.util.Optional.empty(),
                    "",
                    "push",
                    java.util.Optional.of(dev.syncline.model.Field.TITLE),
                    java.util.Optional.empty()));
            desk.settle();
            ExportViewModel export = new ExportViewModel(desk.desk());
            Path file = folder.resolve("history.csv");
            List<Long> written = new ArrayList<>();
            export.export(model.source(), file, written::add, failure -> {
                throw new AssertionError(failure);
            });
            assertTrue(export.busy().get());
            desk.settle();
            assertFalse(export.busy().get());
            String text = Files.readString(file);
            String[] lines = text.split("\r\n");
            assertEquals("at,actor,run,product,side,action,field,before,after", lines[0]);
            assertEquals(List.of((long) lines.length - 1), written);
            assertEquals(model.rows().size(), lines.length - 1);
            assertTrue(text.contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\r\n"), text);
            assertTrue(text.contains(",\"Lamp, \"\"large\"\"\"\r\n"), text);
            assertFalse(Files.exists(folder.resolve("history.csv.part")));
        }
    }
}
