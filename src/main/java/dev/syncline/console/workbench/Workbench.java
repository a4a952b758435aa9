package dev.syncline.console.workbench;

import dev.syncline.console.action.Actions;
import dev.syncline.console.control.Notices;
import dev.syncline.console.fx.Background;
import dev.syncline.console.live.Live;
import dev.syncline.console.navigation.Navigator;
import dev.syncline.console.preference.Preferences;
import dev.syncline.console.text.Formats;
import dev.syncline.console.text.Sentences;
import dev.syncline.console.text.Texts;
import dev.syncline.console.theme.Appearance;

/**
 * What every screen is built with: nothing of the product, which each screen is given by itself.
 *
 * @param texts what people read
 * @param formats how numbers and moments are written
 * @param background work off the FX thread
 * @param live what goes on in the home
 * @param navigator the way to other screens
 * @param actions what can be done anywhere
 * @param notices short messages
 * @param preferences what is remembered
 * @param appearance how things look
 */
public record Workbench(
        Texts texts,
        Formats formats,
        Background background,
        Live live,
        Navigator navigator,
        Actions actions,
        Notices notices,
        Preferences preferences,
        Appearance appearance) {
    /** What the engine says, in the chosen language. */
    public Sentences sentences() {
        return new Sentences(texts);
    }
}
