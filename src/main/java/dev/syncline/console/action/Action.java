package dev.syncline.console.action;

import dev.syncline.service.Role;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something that a person can do. Its texts are {@code action.ID}, and {@code action.ID.hint} where there is one.
 *
 * @param id its name in texts, style ids and tests
 * @param topic under which key sheet and palette list it
 * @param icon its picture
 * @param shortcut its keys
 * @param least the role that it takes
 * @param blocked why it cannot be done now; empty where it can
 * @param work does it; on the FX thread
 */
public record Action(
        String id,
        Topic topic,
        Optional<Feather> icon,
        Optional<KeyCombination> shortcut,
        Role least,
        ObservableStringValue blocked,
        Runnable work) {

    /** What an action is about. */
    public enum Topic {
        SYNC,
        GO,
        VIEW,
        HELP,
        SETTINGS
    }

    /** An action that everybody can always do. */
    public static Action always(String id, Topic topic, Feather icon, Optional<KeyCombination> keys, Runnable work) {
        return new Action(
                id, topic, Optional.of(icon), keys, Role.VIEWER, Bindings.createStringBinding(() -> ""), work);
    }

    /** The key of its text. */
    public String textKey() {
        return "action." + id;
    }
}
