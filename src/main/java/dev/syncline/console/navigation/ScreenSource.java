package dev.syncline.console.navigation;

import java.util.Set;

/** Builds screens. */
public interface ScreenSource {
    /** The screens that there are. */
    Set<ScreenId> available();

    /** Builds one of them. */
    Screen build(ScreenId screen);
}
