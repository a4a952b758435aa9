package dev.syncline.console.shell;

import dev.syncline.console.action.Action;
import dev.syncline.console.action.Action.Topic;
import dev.syncline.console.workbench.Workbench;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/** All actions as menus, one for each topic. */
final class Menus {
    private Menus() {}

    static MenuBar of(Workbench workbench) {
        MenuBar bar = new MenuBar();
        bar.setId("menu-bar");
        for (Topic topic : Topic.values()) {
            Menu menu = new Menu();
            menu.textProperty()
                    .bind(workbench.texts().bind("shell.menu." + topic.name().toLowerCase(Locale.ROOT)));
            workbench.actions().all().stream()
                    .filter(action -> action.topic() == topic)
                    .map(action -> item(workbench, action))
                    .forEach(menu.getItems()::add);
            if (!menu.getItems().isEmpty()) {
                bar.getMenus().add(menu);
            }
        }
        return bar;
    }

    private static MenuItem item(Workbench workbench, Action action) {
        MenuItem item = new MenuItem();
        item.setId("menu-" + action.id().replace('.', '-'));
        item.textProperty().bind(workbench.texts().bind(action.textKey()));
        action.icon().ifPresent(icon -> item.setGraphic(new FontIcon(icon)));
        action.shortcut().ifPresent(item::setAccelerator);
        item.disableProperty().bind(workbench.actions().reason(action).isNotEmpty());
        item.setOnAction(event -> workbench.actions().run(action));
        return item;
    }
}
