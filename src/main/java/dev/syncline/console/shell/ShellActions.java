package dev.syncline.console.shell;

import dev.syncline.console.action.Action;
import dev.syncline.console.action.Action.Topic;
import dev.syncline.console.navigation.Screen;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.text.Texts;
import dev.syncline.console.theme.Appearance;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.service.Role;
import java.util.Collection;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/** Registers what can be done with the window itself. */
final class ShellActions {
    private final Workbench workbench;
    private final ScreenHost host;

    ShellActions(Workbench workbench, ScreenHost host) {
        this.workbench = workbench;
        this.host = host;
    }

    void register(Collection<ScreenId> screens, Runnable palette, Runnable keySheet, Runnable close) {
        add(
                "import",
                Topic.SYNC,
                Feather.DOWNLOAD,
                "Shortcut+I",
                () -> workbench.navigator().go(ScreenId.FEEDS),
                screens.contains(ScreenId.FEEDS) ? "" : "-");
        for (ScreenId screen : screens) {
            add(
                    "go." + screen.word(),
                    Topic.GO,
                    Feather.ARROW_RIGHT,
                    screen == ScreenId.FIRSTRUN ? "" : "Shortcut+" + screen.digit(),
                    () -> workbench.navigator().go(screen),
                    "");
        }
        add("back", Topic.GO, Feather.ARROW_LEFT, "Alt+Left", workbench.navigator()::back, "");
        add("palette", Topic.GO, Feather.SEARCH, "Shortcut+K", palette, "");
        add(
                "filter",
                Topic.VIEW,
                Feather.FILTER,
                "Shortcut+F",
                () -> host.shown().ifPresent(Screen::filter),
                "");
        add("refresh", Topic.VIEW, Feather.REFRESH_CW, "F5", () -> host.shown().ifPresent(Screen::refresh), "");
        for (Appearance.Choice choice : Appearance.Choice.values()) {
            add(
                    "theme." + choice.word(),
                    Topic.VIEW,
                    Feather.SUN,
                    "",
                    () -> workbench.appearance().theme().set(choice.word()),
                    "");
        }
        for (Appearance.Density density : Appearance.Density.values()) {
            add(
                    "density." + density.word(),
                    Topic.VIEW,
                    Feather.ALIGN_JUSTIFY,
                    "",
                    () -> workbench.appearance().density().set(density.word()),
                    "");
        }
        Texts.LANGUAGES.forEach(language -> add(
                "language." + language.getLanguage(),
                Topic.VIEW,
                Feather.GLOBE,
                "",
                () -> workbench.texts().language().set(language),
                ""));
        add("keys", Topic.HELP, Feather.COMMAND, "F1", keySheet, "");
        add("quit", Topic.HELP, Feather.LOG_OUT, "Shortcut+Q", close, "");
    }

    private void add(String id, Topic topic, Feather icon, String keys, Runnable work, String blocked) {
        workbench
                .actions()
                .add(new Action(
                        id,
                        topic,
                        Optional.of(icon),
                        keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys)),
                        Role.VIEWER,
                        Bindings.createStringBinding(() -> blocked),
                        work));
    }
}
