package dev.syncline.console.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.console.OpenConsole;
import dev.syncline.model.ProductStanding;
import dev.syncline.service.grid.ProductQuery;
import dev.syncline.service.grid.ProductRow;
import dev.syncline.wiring.TestHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProductsViewTest {
    private static final int PRODUCTS = 40;

    @TempDir
    private static Path folder;

    private static TestHome home;

    private OpenConsole console;

    @BeforeAll
    static void tellTheStory() {
        home = TestHome.demo(folder, PRODUCTS);
    }

    @AfterAll
    static void closeHome() {
        home.close();
    }

    @BeforeEach
    void openConsole() {
        OpenConsole.remember(home, Map.of("language", "en", "window.width", "980", "window.height", "900"));
        console = OpenConsole.on(home);
        console.go(5);
        console.await("products to be listed", () -> !table().getItems().isEmpty());
    }

    @AfterEach
    void closeConsole() {
        console.close();
    }

    @Test
    void the_list_follows_what_is_typed() {
        int all = table().getItems().size();
        ProductRow wanted = waiting().getLast();
        console.press(KeyCode.F, KeyCode.CONTROL);
        console.robot().write(wanted.sku().orElseThrow());
        console.await(
                "one product to be left",
                () -> keys().equals(List.of(wanted.key().text())));
        console.press(KeyCode.ESCAPE);
        console.await("all products to be back", () -> table().getItems().size() == all);
        console.robot().write("no such product");
        console.await(
                "the list to say so", () -> console.visible("#state-filtered").isPresent());
    }

    @Test
    void a_chip_lists_what_stands_so_and_says_how_many() {
        int waiting = waiting().size();
        console.await(
                "the count on the chip",
                () -> console.visible("#products-chip-conflict")
                        .filter(chip -> chip instanceof Labeled labeled
                                && labeled.getText().endsWith(" " + waiting))
                        .isPresent());
        console.click("#products-chip-conflict");
        console.await("only conflicts to be listed", () -> table().getItems().size() == waiting);
        console.click("#products-chip-all");
        console.await("all to be listed again", () -> table().getItems().size() > waiting);
    }

    @Test
    void a_column_is_sorted_by_the_store() {
        List<String> before = keys();
        // Not by a click: the headless platform calls every click one for a menu, at which headers do not sort.
        OpenConsole.onFx(() -> table().getSortOrder()
                .setAll(table().getColumns().stream()
                        .filter(column -> "products-column-key".equals(column.getId()))
                        .toList()));
        console.await("the order to change", () -> !keys().equals(before));
        assertEquals(keys().stream().sorted().toList(), keys());
    }

    @Test
    void the_inspector_says_what_both_sides_say_and_what_will_happen() {
        ProductRow wanted = waiting().getFirst();
        console.click("#products-chip-conflict");
        console.await(
                "only conflicts to be listed",
                () -> table().getItems().size() == waiting().size());
        OpenConsole.onFx(() -> {
            table().requestFocus();
            table().getSelectionModel().select(keys().indexOf(wanted.key().text()));
            return true;
        });
        console.await(
                "the inspector to show it",
                () -> console.visible("#inspector-title").isPresent());
        console.await("the addresses", () -> !text("#inspector-admin").isEmpty());
        assertTrue(text("#inspector-admin").contains("/admin/products/"), text("#inspector-admin"));
        console.await(
                "why it will happen",
                () -> console.visible("#inspector-why").isPresent()
                        && !labels("#inspector-why").isEmpty());
        List<String> why = labels("#inspector-why");
        // The demo let people decide in that run alone; from now on the global strategy does.
        assertTrue(why.stream().anyMatch(sentence -> sentence.contains("global strategy")), why::toString);
        List<String> fields = labels("#inspector-fields");
        assertTrue(fields.indexOf("changed here") < fields.indexOf("Handle"), fields::toString);
        assertTrue(console.visible("#inspector-conflicts").isPresent());
    }

    @Test
    void a_field_is_kept_out_with_a_reason_and_released_again() {
        ProductRow wanted = waiting().getLast();
        OpenConsole.onFx(() -> {
            table().requestFocus();
            table().getSelectionModel().select(keys().indexOf(wanted.key().text()));
            return true;
        });
        console.await("the product", () -> console.visible("#inspector-exempt").isPresent());
        console.click("#inspector-exempt");
        console.await("the form", () -> console.visible("#exempt-form").isPresent());
        console.robot().write("photo shoot");
        console.press(KeyCode.ENTER);
        console.await(
                "what is kept out to be said",
                () -> labels("#inspector-exemptions").stream().anyMatch(line -> line.contains("photo shoot")));
        assertTrue(console.visible("#exempt-form").isEmpty());
        console.await(
                "what decides to be said",
                () -> !labels("#inspector-why").isEmpty()
                        && labels("#inspector-why").stream().allMatch(line -> line.contains("pinned by")));

        console.click("#inspector-release-all");
        console.await(
                "nothing to be kept out",
                () -> console.visible("#inspector-exemptions").isEmpty());
    }

    @Test
    void the_palette_finds_a_product_by_its_sku() {
        ProductRow wanted = waiting().getFirst();
        console.press(KeyCode.K, KeyCode.CONTROL);
        console.robot().write(wanted.sku().orElseThrow());
        console.await(
                "the product to be found",
                () -> console.robot()
                        .lookup("#palette-list")
                        .queryAs(ListView.class)
                        .getItems()
                        .toString()
                        .contains(wanted.key().text()));
        console.press(KeyCode.ENTER);
        console.await(
                "the inspector to show it",
                () -> console.visible("#inspector-title")
                        .filter(title -> title instanceof Label label
                                && label.getText().equals(wanted.title().orElseThrow()))
                        .isPresent());
    }

    private static List<ProductRow> waiting() {
        var browse = home.services().browse();
        var shop = browse.shop(TestHome.OWNER, Optional.empty());
        ProductQuery all = ProductQuery.all(shop.id());
        return browse.products(
                TestHome.OWNER,
                new ProductQuery(shop.id(), "", Optional.of(ProductStanding.CONFLICT), all.sort(), false),
                Optional.empty(),
                100);
    }

    @SuppressWarnings("unchecked")
    private TableView<ProductRow> table() {
        return console.robot().lookup("#products-table").queryAs(TableView.class);
    }

    private List<String> keys() {
        return OpenConsole.onFx(
                () -> table().getItems().stream().map(row -> row.key().text()).toList());
    }

    private String text(String selector) {
        return console.visible(selector)
                .map(node -> node instanceof TextField field ? field.getText() : "")
                .orElse("");
    }

    private List<String> labels(String selector) {
        return OpenConsole.onFx(() -> console
                .robot()
                .from(console.visible(selector).orElse(null) instanceof Pane pane ? pane : new Pane())
                .lookup(".label")
                .queryAllAs(Label.class)
                .stream()
                .map(Label::getText)
                .toList());
    }
}
