package dev.syncline.console.workbench;

import dev.syncline.console.fx.Background;
import dev.syncline.console.live.Live;
import dev.syncline.console.preference.Preferences;
import dev.syncline.service.Actor;
import dev.syncline.service.Services;

/**
 * What a view-model works with: nothing that can be seen.
 *
 * @param services the use cases; only for work off the FX thread
 * @param actor who asks for them
 * @param background work off the FX thread
 * @param live what goes on in the home
 * @param preferences what is remembered
 */
public record Desk(Services services, Actor actor, Background background, Live live, Preferences preferences) {}
