package dev.syncline.console.action;

import dev.syncline.console.text.Texts;
import dev.syncline.service.Actor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/**
 * Everything that a person can do anywhere in the console, by id. Menus, toolbar, palette, shortcuts and key sheet are made
 * from it, so that none of them can do what another would refuse. FX thread only.
 */
public final class Actions {
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final Actor actor;
    private final Texts texts;

    public Actions(Actor actor, Texts texts) {
        this.actor = actor;
        this.texts = texts;
    }

    /** Registers an action. */
    public void add(Action action) {
        if (actions.putIfAbsent(action.id(), action) != null) {
            throw new IllegalArgumentException("Two actions are called " + action.id());
        }
    }

    /** All actions in the order in which they were registered. */
    public Collection<Action> all() {
        return actions.values();
    }

    /** The action with this id. */
    public Action named(String id) {
        Action action = actions.get(id);
        if (action == null) {
            throw new IllegalArgumentException("There is no action " + id);
        }
        return action;
    }

    /** Why an action cannot be done now, in the language of now; empty where it can. */
    public StringBinding reason(Action action) {
        boolean may = actor.role().compareTo(action.least()) >= 0;
        return Bindings.createStringBinding(
                () -> may ? action.blocked().get() : texts.get("common.role.needed", role(action)),
                action.blocked(),
                texts.language());
    }

    private String role(Action action) {
        return texts.get("common.role." + action.least().name().toLowerCase(java.util.Locale.ROOT));
    }

    /** Does an action unless it is blocked. */
    public void run(Action action) {
        if (reason(action).get().isEmpty()) {
            action.work().run();
        }
    }
}
