package dev.syncline.service;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.ProductStanding;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SettingTest {
    @Test
    void the_standard_value_of_every_setting_is_a_valid_one() {
        Setting.all().forEach(setting -> assertDoesNotThrow(() -> setting.check(setting.standard()), setting.key()));
    }

    @Test
    void a_value_out_of_range_is_refused_with_the_range() {
        Setting batch = setting("engine.batch_size");
        assertDoesNotThrow(() -> batch.check("50"));
        for (String bad : new String[] {"9", "51", "-20", "many", "", "99999999999"}) {
            Invalid refused = assertThrows(Invalid.class, () -> batch.check(bad), bad);
            assertTrue(refused.getMessage().contains("10 to 50"), refused.getMessage());
        }
    }

    @Test
    void a_strategy_is_one_of_those_there_are() {
        assertDoesNotThrow(() -> setting("strategy").check("MANUAL_REVIEW"));
        assertThrows(Invalid.class, () -> setting("strategy").check("GUESS"));
    }

    @Test
    void standings_have_words() {
        for (ProductStanding standing : ProductStanding.values()) {
            assertEquals(Optional.of(standing), ProductStanding.of(standing.word()));
        }
        assertEquals(Optional.empty(), ProductStanding.of("lost"));
    }

    @Test
    void each_role_may_do_what_those_before_it_may() {
        for (Role has : Role.values()) {
            for (Role needs : Role.values()) {
                Actor actor = new Actor("anna", has);
                if (has.compareTo(needs) >= 0) {
                    assertDoesNotThrow(() -> actor.needs(needs));
                } else {
                    NotPermitted refused = assertThrows(NotPermitted.class, () -> actor.needs(needs));
                    assertTrue(refused.getMessage().contains("anna"), refused.getMessage());
                }
            }
        }
    }

    private static Setting setting(String key) {
        return Setting.all().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
