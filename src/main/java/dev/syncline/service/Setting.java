package dev.syncline.service;

import dev.syncline.plan.GuardSetting;
import dev.syncline.rules.Strategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * One setting of the engine.
 *
 * @param key its public name
 * @param standard its value where nobody changed it
 * @param says what it does, with unit and range
 * @param valid whether a value is in range
 */
public record Setting(String key, String standard, String says, Predicate<String> valid) {

    /** For how many days webhooks that ended stay listed. */
    static final String WEBHOOK_DAYS = "webhook.keep_days";

    static final int STANDARD_WEBHOOK_DAYS = 30;

    /** Every setting there is. */
    public static List<Setting> all() {
        List<Setting> all = new ArrayList<>();
        all.add(new Setting(
                "strategy",
                Strategy.ETILIZE_PRIORITY.name(),
                "How conflicts are decided where no rule says otherwise: " + Arrays.toString(Strategy.values()),
                value -> Arrays.stream(Strategy.values())
                        .anyMatch(strategy -> strategy.name().equals(value))));
        all.add(whole("engine.batch_size", 20, 10, 50, "Operations claimed at once"));
        all.add(whole("engine.max_concurrent", 10, 5, 20, "Requests to a shop at once"));
        all.add(whole("engine.max_concurrent_jobs", 3, 1, 10, "Runs at once"));
        all.add(whole(WEBHOOK_DAYS, STANDARD_WEBHOOK_DAYS, 1, 90, "Days for which received webhooks stay listed"));
        for (GuardSetting guard : GuardSetting.values()) {
            all.add(new Setting(guard.key(), Integer.toString(guard.standard()), guard.meaning(), Setting::isWhole));
        }
        return List.copyOf(all);
    }

    /**
     * Checks a value.
     *
     * @throws Invalid where it is out of range
     */
    void check(String value) {
        if (!valid.test(value)) {
            throw new Invalid("'" + value + "' cannot be the value of " + key + ". " + says + ".");
        }
    }

    private static Setting whole(String key, int standard, int least, int most, String says) {
        return new Setting(
                key,
                Integer.toString(standard),
                says + ", " + least + " to " + most,
                value -> value.matches("\\d{1,9}")
                        && Integer.parseInt(value) >= least
                        && Integer.parseInt(value) <= most);
    }

    private static boolean isWhole(String value) {
        return value.matches("\\d{1,9}");
    }
}
