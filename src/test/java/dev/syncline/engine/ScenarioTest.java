package dev.syncline.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The decision tables, a folder for each row, with the plan, the queue and the history that must come of it. With
 * {@code -Dsyncline.golden=write} these are written anew, to be read before they are kept.
 */
final class ScenarioTest {
    private static final Path FOLDERS = Path.of("src/test/scenarios");
    private static final Path PAGE = Path.of("src/site/markdown/decision-tables.md");

    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void comes_to_what_is_written_down(Path folder) throws IOException {
        Map<String, String> tables = new ScenarioRun(Scenario.read(folder)).tables();

        for (Map.Entry<String, String> table : tables.entrySet()) {
            Path golden = folder.resolve(table.getKey());
            if ("write".equals(System.getProperty("syncline.golden"))) {
                Files.writeString(golden, table.getValue());
            }
            assertEquals(Files.readString(golden), table.getValue(), golden::toString);
        }
    }

    @Test
    void the_page_of_decision_tables_names_every_folder() throws IOException {
        String page = Files.readString(PAGE);

        for (Path folder : folders()) {
            assertTrue(page.contains("`" + folder.getFileName() + "`"), folder + " is not on " + PAGE);
        }
    }
}
