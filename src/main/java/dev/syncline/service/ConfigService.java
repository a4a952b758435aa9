package dev.syncline.service;

import dev.syncline.engine.ShopRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Shows and changes the settings of the engine. Thread-safe. */
public final class ConfigService {
    private final ShopRegistry shops;
    private final Map<String, Setting> known = new LinkedHashMap<>();

    public ConfigService(ShopRegistry shops) {
        this.shops = shops;
        Setting.all().forEach(setting -> known.put(setting.key(), setting));
    }

    /** A setting and its value; {@code standard} where nobody changed it. */
    public record Shown(Setting setting, String value, boolean standard) {}

    /** All settings in the order of their topics. */
    public java.util.List<Shown> list(Actor actor) {
        actor.needs(Role.VIEWER);
        return known.values().stream().map(this::shown).toList();
    }

    /** One setting. */
    public Shown get(Actor actor, String key) {
        actor.needs(Role.VIEWER);
        return shown(setting(key));
    }

    /** Changes a setting after checking the value; an empty one goes back to the default. */
    public Shown set(Actor actor, String key, Optional<String> value) {
        actor.needs(Role.ADMINISTRATOR);
        Setting setting = setting(key);
        value.ifPresent(setting::check);
        shops.setSetting(key, value);
        return shown(setting);
    }

    private Shown shown(Setting setting) {
        Optional<String> value = shops.setting(setting.key());
        return new Shown(setting, value.orElse(setting.standard()), value.isEmpty());
    }

    private Setting setting(String key) {
        Setting setting = known.get(key);
        if (setting == null) {
            throw new NotFound(ServiceSentences.noSetting(key));
        }
        return setting;
    }
}
