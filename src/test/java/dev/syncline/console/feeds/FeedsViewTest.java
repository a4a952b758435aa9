package dev.syncline.console.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.console.OpenConsole;
import dev.syncline.engine.FeedReject;
import dev.syncline.engine.PastImport;
import dev.syncline.sample.SampleFeed;
import dev.syncline.wiring.TestHome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FeedsViewTest {
    private static final int PRODUCTS = 30;

    @TempDir
    private Path folder;

    private TestHome home;
    private OpenConsole console;

    @BeforeEach
    void openConsole() {
        home = TestHome.open(folder.resolve("home"));
        home.store().shops().add("acme", "acme.example", URI.create("https://acme.example"));
        OpenConsole.remember(home, Map.of("language", "en", "window.width", "980", "window.height", "900"));
        console = OpenConsole.on(home);
        console.await(
                "the shop to be known",
                () -> !console.robot()
                        .lookup("#toolbar-shop")
                        .queryAs(javafx.scene.control.ComboBox.class)
                        .getItems()
                        .isEmpty());
        console.go(6);
    }

    @AfterEach
    void close() {
        console.close();
        home.close();
    }

    private List<PastImport> past() {
        return console.visible("#feeds-past")
                .filter(TableView.class::isInstance)
                .map(table -> ((TableView<?>) table)
                        .getItems().stream().map(PastImport.class::cast).toList())
                .orElse(List.of());
    }

    @Test
    void a_good_file_is_understood_and_imported() throws IOException {
        Path feed = folder.resolve("feed.csv");
        SampleFeed.write(feed, PRODUCTS, 1);
        look(feed);
        console.click("#feeds-import");
        console.await("the report", () -> console.visible("#feeds-report").isPresent());
        assertTrue(text("#feeds-report").contains(PRODUCTS + " new"), text("#feeds-report"));
        console.await("the past import", () -> past().size() == 1);
        assertEquals("anna", past().getFirst().actor());
        assertEquals(feed.toString(), past().getFirst().file());
        assertEquals(PRODUCTS, past().getFirst().figures().created());
        assertEquals(
                PRODUCTS,
                home.services()
                        .browse()
                        .countProducts(
                                TestHome.OWNER,
                                dev.syncline.service.grid.ProductQuery.all(home.services()
                                        .browse()
                                        .shop(TestHome.OWNER, Optional.empty())
                                        .id())));
    }

    @Test
    void rows_that_are_refused_are_listed_with_line_column_and_reason() throws IOException {
        Path feed = folder.resolve("feed.csv");
        SampleFeed.write(feed, PRODUCTS, 1);
        List<String> lines = new ArrayList<>(Files.readAllLines(feed));
        lines.set(1, lines.get(1).replaceAll("(?<=,)\\d+\\.\\d\\d(?=,)", "cheap"));
        Files.write(feed, lines);
        look(feed);
        console.click("#feeds-tab-rejects");
        List<FeedReject> rejects = OpenConsole.onFx(() -> List.copyOf(rejects().getItems()));
        assertEquals(2, rejects.getFirst().line());
        assertEquals("Weight", rejects.getFirst().column());
        assertTrue(rejects.getFirst().reason().length() > 10, rejects.getFirst().reason());
        assertTrue(Files.exists(Path.of(console.robot()
                .lookup("#feeds-rejects-file")
                .queryAs(TextField.class)
                .getText())));
    }

    @Test
    void a_file_that_would_remove_most_of_the_catalogue_is_held_until_it_is_approved() throws IOException {
        Path feed = folder.resolve("feed.csv");
        SampleFeed.write(feed, PRODUCTS, 1);
        look(feed);
        console.click("#feeds-import");
        console.await("the report", () -> console.visible("#feeds-report").isPresent());
        Path small = folder.resolve("small.csv");
        Files.write(small, Files.readAllLines(feed).subList(0, 5));
        look(small);
        console.click("#feeds-import");
        console.click("#feeds-approve");
        console.await("the report", () -> console.visible("#feeds-report").isPresent());
        assertTrue(!text("#feeds-report").contains(" 0 removed"), text("#feeds-report"));
    }

    @Test
    void a_broken_file_is_refused_with_a_sentence() throws IOException {
        Path broken = folder.resolve("picture.csv");
        Files.write(broken, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        type(broken);
        console.await("the refusal", () -> console.visible("#feeds-refused").isPresent());
        assertTrue(
                said().stream().anyMatch(sentence -> sentence.contains("Only one column was found")),
                () -> said().toString());
        type(folder.resolve("missing.csv"));
        assertTrue(said().stream().anyMatch(sentence -> sentence.contains("missing.csv")), () -> said().toString());
    }

    private List<String> said() {
        return console
                .robot()
                .from(console.visible("#feeds-refused").orElseThrow())
                .lookup(".label")
                .queryAllAs(Label.class)
                .stream()
                .map(Label::getText)
                .toList();
    }

    private void look(Path file) {
        type(file);
        console.await(
                "a preview of " + file, () -> console.visible("#feeds-samples").isPresent());
        console.settle();
    }

    private void type(Path file) {
        console.click("#feeds-path");
        console.press(KeyCode.A, KeyCode.CONTROL);
        OpenConsole.onFx(() -> {
            console.robot().lookup("#feeds-path").queryAs(TextField.class).setText(file.toString());
            return true;
        });
        console.press(KeyCode.ENTER);
        console.settle();
    }

    @SuppressWarnings("unchecked")
    private TableView<FeedReject> rejects() {
        return console.robot().lookup("#feeds-rejects").queryAs(TableView.class);
    }

    private String text(String selector) {
        Optional<Node> node = console.visible(selector);
        return node.orElseThrow() instanceof Labeled labeled ? labeled.getText() : "";
    }
}
