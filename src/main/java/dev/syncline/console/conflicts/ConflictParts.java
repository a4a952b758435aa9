package dev.syncline.console.conflicts;

import dev.syncline.console.fx.Background;
import dev.syncline.console.preference.Preferences;
import dev.syncline.service.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What the screen's view-models work with.
 *
 * @param background work off the FX thread
 * @param preferences what is remembered
 * @param now what time it is
 * @param language the language that the screen is in
 * @param shop the shop that is shown
 * @param role what the person before the screen may do
 */
record ConflictParts(
        Background background,
        Preferences preferences,
        Supplier<Instant> now,
        Supplier<Locale> language,
        ShownShop shop,
        Role role) {}
