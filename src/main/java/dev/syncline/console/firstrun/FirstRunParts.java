package dev.syncline.console.firstrun;

import dev.syncline.console.settings.SettingsParts;
import dev.syncline.service.FeedService;
import dev.syncline.service.TrialService;

/**
 * The use cases behind the first run.
 *
 * @param settings those that choose store and shop
 * @param feeds reads the first feed
 * @param trial makes the sandbox
 */
public record FirstRunParts(SettingsParts settings, FeedService feeds, TrialService trial) {}
