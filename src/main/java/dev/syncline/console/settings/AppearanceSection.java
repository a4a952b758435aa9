package dev.syncline.console.settings;

import dev.syncline.console.text.Texts;
import dev.syncline.console.theme.Appearance;
import dev.syncline.console.workbench.Workbench;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Colours, density, size and language. */
final class AppearanceSection implements Section {
    private static final List<String> SIZES = List.of("100", "125", "150", "175", "200");

    private final Form form;
    private final Workbench workbench;

    AppearanceSection(Workbench workbench) {
        this.workbench = workbench;
        form = new Form(workbench.texts());
        Appearance appearance = workbench.appearance();
        form.add(
                "settings.theme",
                bound("settings-theme", List.of(Appearance.Choice.values()), "settings.theme", appearance.theme()));
        form.add(
                "settings.density",
                bound(
                        "settings-density",
                        List.of(Appearance.Density.values()),
                        "settings.density",
                        appearance.density()));
        ComboBox<String> size = new ComboBox<>();
        size.setId("settings-scale");
        size.getItems().setAll(SIZES);
        size.setConverter(new Suffixed(" %"));
        size.valueProperty().bindBidirectional(appearance.scale());
        form.add("settings.scale", size);
        form.add("settings.language", language());
    }

    private ComboBox<Locale> language() {
        ComboBox<Locale> language = new ComboBox<>();
        language.setId("settings-language");
        language.getItems().setAll(Texts.LANGUAGES);
        language.setConverter(new StringConverter<>() {
            @Override
            public String toString(Locale locale) {
                return locale == null ? "" : workbench.texts().get("action.language." + locale.getLanguage());
            }

            @Override
            public Locale fromString(String text) {
                throw new UnsupportedOperationException("Nothing is typed into a choice");
            }
        });
        language.valueProperty().bindBidirectional(workbench.texts().language());
        return language;
    }

    private <E extends Enum<E>> ComboBox<E> bound(String id, List<E> values, String key, StringProperty word) {
        ComboBox<E> choice = Words.choice(workbench.texts(), key, values);
        choice.setId(id);
        Runnable show = () -> values.stream()
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word.get()))
                .findFirst()
                .ifPresent(choice::setValue);
        word.addListener(changed -> show.run());
        show.run();
        choice.valueProperty()
                .addListener((observed, before, after) -> word.set(after.name().toLowerCase(Locale.ROOT)));
        return choice;
    }

    @Override
    public String name() {
        return "appearance";
    }

    @Override
    public Node view() {
        return form;
    }

    @Override
    public void refresh() {}

    /** Texts with a unit behind them. */
    private static final class Suffixed extends StringConverter<String> {
        private final String suffix;

        Suffixed(String suffix) {
            this.suffix = suffix;
        }

        @Override
        public String toString(String text) {
            return text == null ? "" : text + suffix;
        }

        @Override
        public String fromString(String text) {
            return text.replace(suffix, "");
        }
    }
}
