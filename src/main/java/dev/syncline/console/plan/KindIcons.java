package dev.syncline.console.plan;

import dev.syncline.plan.ItemKind;
import org.kordamp.ikonli.feather.Feather;

/** The picture of each kind of step. */
final class KindIcons {
    private KindIcons() {}

    static Feather of(ItemKind kind) {
        return switch (kind) {
            case CREATE -> Feather.PLUS;
            case UPDATE -> Feather.EDIT_2;
            case DELETE -> Feather.TRASH_2;
            case PULL -> Feather.DOWNLOAD;
            case ADOPT -> Feather.LINK;
            case SETTLE -> Feather.CHECK;
            case CONFLICT -> Feather.GIT_MERGE;
            case HELD_BACK -> Feather.PAUSE;
        };
    }
}
