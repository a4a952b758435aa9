package dev.syncline.plan;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where guards stop a plan.
 *
 * @param set the limits that differ from the standard
 */
public record GuardLimits(Map<GuardSetting, Integer> set) {
    /** The standard limits. */
    public static final GuardLimits STANDARD = new GuardLimits(Map.of());

    public GuardLimits {
        set = Map.copyOf(set);
    }

    /**
     * The limits as settings give them by key.
     *
     * @throws IllegalArgumentException where a setting is no number; the message names it
     */
    public static GuardLimits of(Function<String, Optional<String>> settings) {
        Map<GuardSetting, Integer> set = new EnumMap<>(GuardSetting.class);
        for (GuardSetting setting : GuardSetting.values()) {
            settings.apply(setting.key()).ifPresent(text -> set.put(setting, setting.parse(text)));
        }
        return new GuardLimits(set);
    }

    /** The limit in force. */
    public int get(GuardSetting setting) {
        return set.getOrDefault(setting, setting.standard());
    }
}
