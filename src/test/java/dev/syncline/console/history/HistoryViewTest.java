package dev.syncline.console.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.console.OpenConsole;
import dev.syncline.engine.HistoryEntry;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import dev.syncline.service.grid.HistoryQuery;
import dev.syncline.service.grid.HistoryRow;
import dev.syncline.wiring.TestHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryViewTest {
    @TempDir
    private Path folder;

    private TestHome home;
    private OpenConsole console;

    @BeforeEach
    void openConsole() {
        home = TestHome.demo(folder, 40);
        OpenConsole.remember(home, Map.of("language", "en", "window.width", "980", "window.height", "900"));
        console = OpenConsole.on(home);
        console.go(7);
        console.await("entries to be listed", () -> !table().getItems().isEmpty());
    }

    @AfterEach
    void close() {
        console.close();
        home.close();
    }

    @Test
    void a_field_that_was_written_is_taken_back_from_here() {
        HistoryEntry push = pushedTitle();
        choose("#history-action", "push");
        choose("#history-field", "title");
        console.await(
                "only titles that were written to be listed",
                () -> table().getItems().stream()
                        .allMatch(row -> row.entry().action().equals("push")
                                && row.entry().field().equals(push.field())));
        OpenConsole.onFx(() -> {
            List<String> keys =
                    table().getItems().stream().map(row -> row.entry().key()).toList();
            table().getSelectionModel().select(keys.indexOf(push.key()));
            return true;
        });
        console.click("#history-undo");
        console.click("#history-take-back");
        console.await(
                "the field to say what it said before", () -> title(push.key()).equals(push.before()));
        console.await("the entry to be marked", () -> {
            List<HistoryEntry> entries =
                    table().getItems().stream().map(HistoryRow::entry).toList();
            table().getSelectionModel().clearAndSelect(entries.indexOf(push));
            return console.visible("#history-taken-back")
                    .filter(Label.class::isInstance)
                    .map(label -> ((Label) label).getText().startsWith("Taken back by run "))
                    .orElse(false);
        });
    }

    @Test
    void the_list_is_of_one_product_when_it_is_asked_for() {
        HistoryEntry push = pushedTitle();
        console.click("#history-product");
        console.robot().write(push.key());
        console.await(
                "only its entries to be listed",
                () -> !table().getItems().isEmpty()
                        && table().getItems().stream()
                                .allMatch(row -> row.entry().key().equals(push.key())));
        assertTrue(table().getItems().size() > 1);
        console.click("#history-clear");
        console.await(
                "all to be listed",
                () -> table().getItems().stream()
                        .anyMatch(row -> !row.entry().key().equals(push.key())));
    }

    private HistoryEntry pushedTitle() {
        return home.services().browse().history(TestHome.OWNER, HistoryQuery.ALL, Optional.empty(), 5000).stream()
                .map(HistoryRow::entry)
                .filter(entry -> entry.action().equals("push")
                        && entry.field().map(FieldPath::toString).equals(Optional.of("title")))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Value> title(String key) {
        return home.services()
                .products()
                .show(TestHome.OWNER, Optional.empty(), key)
                .state()
                .remote()
                .fields()
                .get(FieldPath.parse("title"));
    }

    @SuppressWarnings("unchecked")
    private void choose(String selector, String value) {
        OpenConsole.onFx(() -> {
            console.robot().lookup(selector).queryAs(ComboBox.class).setValue(value);
            return true;
        });
        console.settle();
        assertEquals(
                value,
                OpenConsole.onFx(() ->
                        console.robot().lookup(selector).queryAs(ComboBox.class).getValue()));
    }

    @SuppressWarnings("unchecked")
    private TableView<HistoryRow> table() {
        return console.robot().lookup("#history-table").queryAs(TableView.class);
    }
}
