package dev.syncline.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SuggestionTest {
    @Test
    void the_habit_with_the_vendor_comes_before_the_habit_with_the_field() {
        Optional<Suggestion> found = Suggestion.of("hp", Map.of("Local", 47L, "Remote", 4L), Map.of("Remote", 500L));
        assertEquals(Optional.of(new Suggestion("Local", 47, 51, Optional.of("hp"))), found);
        assertEquals(92, found.orElseThrow().percent());
    }

    @Test
    void too_few_decisions_of_the_vendor_leave_it_to_the_field() {
        assertEquals(
                Optional.of(new Suggestion("Remote", 3, 4, Optional.empty())),
                Suggestion.of("hp", Map.of("Local", 2L), Map.of("Remote", 3L, "Local", 1L)));
    }

    @Test
    void no_habit_is_no_suggestion() {
        assertEquals(Optional.empty(), Suggestion.of("hp", Map.of("Local", 2L), Map.of("Local", 2L)));
        assertEquals(Optional.empty(), Suggestion.of("", Map.of("Local", 9L), Map.of("Local", 2L, "Remote", 2L)));
        assertEquals(Optional.empty(), Suggestion.of("", Map.of(), Map.of("Edited", 5L)));
    }
}
