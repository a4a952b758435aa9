package dev.syncline.console.settings;

import dev.syncline.service.Actor;
import dev.syncline.service.ConfigService;
import dev.syncline.service.Role;
import dev.syncline.service.RuleService;
import dev.syncline.service.ShopService;
import dev.syncline.service.StoreService;

/**
 * The use cases behind the settings.
 *
 * @param actor who changes them
 */
public record SettingsParts(
        Actor actor, ConfigService config, ShopService shops, RuleService rules, StoreService store) {
    /** Whether the person may change settings at all. */
    boolean mayChange() {
        return actor.role().compareTo(Role.ADMINISTRATOR) >= 0;
    }
}
