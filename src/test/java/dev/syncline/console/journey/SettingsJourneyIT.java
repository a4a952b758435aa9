package dev.syncline.console.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.compare.FirstAgreement;
import dev.syncline.console.OpenConsole;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.engine.Shop;
import dev.syncline.model.FieldGroup;
import dev.syncline.plan.GuardSetting;
import dev.syncline.rules.Mode;
import dev.syncline.rules.Ownership;
import dev.syncline.rules.Strategy;
import dev.syncline.service.NewShop;
import dev.syncline.wiring.TestHome;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that can be chosen is chosen, and found again by another process' eyes and after a restart. */
final class SettingsJourneyIT {
    @TempDir
    private Path folder;

    @Test
    void every_setting_is_changed_and_found_again_after_a_restart() {
        try (TestHome home = TestHome.open(folder)) {
            home.services()
                    .shops()
                    .add(
                            TestHome.OWNER,
                            new NewShop("acme", "acme.myshopify.com", Optional.of(URI.create("http://127.0.0.1:9"))),
                            "token".toCharArray());
            OpenConsole.remember(home, Map.of("language", "en", "screen", ScreenId.SETTINGS.word()));
            try (OpenConsole console = OpenConsole.on(home)) {
                numbers(console);
                policies(console);
                console.click("#settings-engine");
                choose(console, "#setting-strategy", Strategy.MERGE_FIELDS);
                console.click("#settings-appearance");
                choose(console, "#settings-density", "COMPACT");
                choose(console, "#settings-theme", "DARK");
            }
        }
        try (TestHome home = TestHome.open(folder)) {
            assertEquals("MERGE_FIELDS", value(home, "strategy"));
            numberKeys().forEach((key, value) -> assertEquals(value, value(home, key), key));
            Shop shop = home.services().shops().list(TestHome.OWNER).getFirst();
            for (FieldGroup group : FieldGroup.values()) {
                assertEquals(Mode.MONITOR, shop.policy().modes().get(group), group.name());
                assertEquals(Ownership.ASK, shop.policy().groupOwners().get(group), group.name());
                assertEquals(FirstAgreement.SHOP, shop.policy().firstAgreement(group), group.name());
            }
            try (OpenConsole console = OpenConsole.on(home)) {
                console.click("#settings-appearance");
                assertEquals("COMPACT", chosen(console, "#settings-density"));
                assertEquals("DARK", chosen(console, "#settings-theme"));
                console.click("#settings-guard");
                TextField most = field(console, "#setting-guard-deletes-most");
                assertEquals(value(home, "guard.deletes.most"), most.getText());
            }
        }
    }

    private static Map<String, String> numberKeys() {
        Map<String, String> keys = new java.util.TreeMap<>(Map.of(
                "engine.batch_size", "33",
                "engine.max_concurrent", "7",
                "engine.max_concurrent_jobs", "2"));
        for (GuardSetting guard : GuardSetting.values()) {
            keys.put(guard.key(), Integer.toString(guard.standard() + 1));
        }
        return keys;
    }

    private static void numbers(OpenConsole console) {
        List<String> inGuards = new ArrayList<>();
        console.click("#settings-engine");
        numberKeys().forEach((key, value) -> {
            if (key.startsWith("guard.")) {
                inGuards.add(key);
            } else {
                type(console, key, value);
            }
        });
        console.click("#settings-guard");
        inGuards.forEach(key -> type(console, key, numberKeys().get(key)));
    }

    private static void type(OpenConsole console, String key, String value) {
        String selector = "#setting-" + key.replace('.', '-').replace('_', '-');
        TextField field = field(console, selector);
        OpenConsole.onFx(() -> {
            field.requestFocus();
            field.selectAll();
            return true;
        });
        console.robot().write(value);
        console.press(KeyCode.ENTER);
        console.settle();
        console.await(
                key + " to be saved", () -> field(console, selector).getText().equals(value));
    }

    private static TextField field(OpenConsole console, String selector) {
        console.await(selector, () -> console.visible(selector).isPresent());
        return (TextField) console.visible(selector).orElseThrow();
    }

    private static void policies(OpenConsole console) {
        console.click("#settings-policy");
        for (FieldGroup group : FieldGroup.values()) {
            String name = group.name().toLowerCase(Locale.ROOT);
            choose(console, "#policy-mode-" + name, Mode.MONITOR);
            choose(console, "#policy-owner-" + name, Ownership.ASK);
            choose(console, "#policy-adoption-" + name, FirstAgreement.SHOP);
        }
    }

    /** Chooses as the keyboard would: the value, not a picture of it, as lists of choices open in windows of their own. */
    private static void choose(OpenConsole console, String selector, Object value) {
        console.await(selector, () -> console.visible(selector).isPresent());
        OpenConsole.onFx(() -> {
            ComboBox<?> box = (ComboBox<?>) console.visible(selector).orElseThrow();
            for (int index = 0; index < box.getItems().size(); index++) {
                if (box.getItems().get(index).toString().equals(value.toString())) {
                    box.getSelectionModel().select(index);
                }
            }
            return true;
        });
        console.settle();
        assertEquals(value.toString(), chosen(console, selector));
    }

    private static String chosen(OpenConsole console, String selector) {
        console.await(selector, () -> console.visible(selector).isPresent());
        return String.valueOf(
                OpenConsole.onFx(() -> ((ComboBox<?>) console.visible(selector).orElseThrow()).getValue()));
    }

    private static String value(TestHome home, String key) {
        return home.services().config().get(TestHome.OWNER, key).value();
    }
}
