package dev.syncline.console.conflicts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.compare.Choice;
import dev.syncline.console.fx.Loadable;
import dev.syncline.model.Field;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import dev.syncline.service.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConflictsViewModelTest {
    @TempDir
    private Path folder;

    private Desk desk;

    private ConflictsViewModel with(int count) {
        return with(count, Role.ADMINISTRATOR);
    }

    private ConflictsViewModel with(int count, Role role) {
        desk = new Desk(count, folder, role);
        return desk.model;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_decision_leaves_the_list_at_once_and_the_next_is_shown() {
        ConflictsViewModel model = with(3);
        model.decide(Verdict.LOCAL);
        assertEquals(2, desk.left());
        assertEquals(2, desk.current());
        assertEquals(2, model.reader().shown().get().orElseThrow().number(), "it was read ahead");
        desk.settle();
        assertEquals(Map.of(1L, new Choice.Local()), desk.conflicts.decided());
    }

    @Test
    void the_last_of_the_list_is_followed_by_the_one_before_it() {
        ConflictsViewModel model = with(2);
        model.next();
        desk.settle();
        model.decide(Verdict.REMOTE);
        desk.settle();
        assertEquals(1, desk.current());
        model.decide(Verdict.REMOTE);
        desk.settle();
        assertEquals(new Loadable.Empty(false), model.list().state().get());
        assertTrue(model.reader().shown().get().isEmpty());
    }

    @Test
    void decisions_arrive_in_the_order_in_which_they_were_made() {
        ConflictsViewModel model = with(1);
        model.decide(Verdict.LOCAL);
        model.undo();
        model.redo();
        model.undo();
        desk.settle();
        assertEquals(Map.of(), desk.conflicts.decided());
        assertEquals(1, desk.left());
    }

    @Test
    void what_is_read_between_a_decision_and_its_taking_back_is_not_taken_for_decided_elsewhere() {
        ConflictsViewModel model = with(1);
        desk.conflicts.readAfterTheSecondDecision();
        model.decide(Verdict.LOCAL);
        model.undo();
        model.redo();
        model.undo();
        desk.settle();
        assertEquals(1, desk.left());
        assertEquals(1, desk.current());
        assertFalse(desk.said.contains("conflicts.gone"));
    }

    @Test
    void undo_brings_back_what_was_decided_last_and_shows_it() {
        ConflictsViewModel model = with(3);
        model.decide(Verdict.LOCAL);
        model.decide(Verdict.REMOTE);
        model.undo();
        desk.settle();
        assertEquals(2, desk.current());
        assertEquals(2, model.reader().shown().get().orElseThrow().number());
        assertEquals(Set.of(1L), desk.conflicts.decided().keySet());
        model.undo();
        desk.settle();
        assertEquals(1, desk.current());
        assertEquals(3, desk.left());
    }

    @Test
    void redo_decides_again() {
        ConflictsViewModel model = with(3);
        model.decide(Verdict.REMOTE);
        model.undo();
        model.redo();
        desk.settle();
        assertEquals(Map.of(1L, new Choice.Remote()), desk.conflicts.decided());
        assertEquals(2, desk.current());
    }

    @Test
    void what_is_refused_returns_with_the_reason() {
        ConflictsViewModel model = with(3);
        desk.conflicts.move(1);
        model.decide(Verdict.LOCAL);
        desk.settle();
        assertEquals(3, desk.left());
        assertEquals(
                Optional.of(Sentence.verbatim("The shop says something else.")),
                model.decisions().refusal(1));
        assertTrue(desk.said.contains("conflicts.moved.one"));
        model.undo();
        assertTrue(desk.said.contains("conflicts.undo.none"), "nothing was decided, so there is nothing to take back");
    }

    @Test
    void what_was_written_meanwhile_cannot_be_taken_back() {
        ConflictsViewModel model = with(2);
        model.decide(Verdict.LOCAL);
        desk.settle();
        desk.passTime();
        assertEquals(1, desk.conflicts.writes());
        model.undo();
        desk.settle();
        assertEquals(1, desk.left());
        assertTrue(desk.said.contains("conflicts.undo.late"));
    }

    @Test
    void marks_are_decided_together_and_taken_back_together() {
        ConflictsViewModel model = with(5);
        model.mark();
        model.next();
        model.next();
        model.mark();
        model.decideMarked(Verdict.REMOTE);
        desk.settle();
        assertEquals(Set.of(1L, 3L), desk.conflicts.decided().keySet());
        assertEquals(4, desk.current());
        assertTrue(model.list().marked().isEmpty());
        model.undo();
        desk.settle();
        assertEquals(5, desk.left());
    }

    @Test
    void all_that_match_are_marked_however_many() {
        ConflictsViewModel model = with(2500);
        model.list().markAll();
        assertEquals(2500, model.list().marked().size());
        model.decideMarked(Verdict.LOCAL);
        desk.settle();
        assertEquals(0, desk.left());
        assertEquals(2500, desk.conflicts.decided().size());
    }

    @Test
    void what_is_put_off_comes_last() {
        ConflictsViewModel model = with(3);
        model.later();
        desk.settle();
        assertEquals(2, desk.current());
        model.next();
        model.next();
        desk.settle();
        assertEquals(1, desk.current());
    }

    @Test
    void folded_groups_are_passed_by_until_they_are_all_that_is_left() {
        ConflictsViewModel model = with(3);
        model.next();
        model.fold();
        assertEquals(2, desk.current(), "what is read stays");
        model.next();
        assertEquals(3, desk.current());
        model.previous();
        assertEquals(1, desk.current());
        model.decide(Verdict.LOCAL);
        assertEquals(3, desk.current());
        model.decide(Verdict.LOCAL);
        assertEquals(2, desk.current());
        assertFalse(model.list().waiting().folded(2));
        desk.settle();
    }

    @Test
    void a_folded_group_is_opened_by_key_from_within_and_from_another() {
        ConflictsViewModel model = with(3);
        model.fold();
        model.unfold();
        assertFalse(model.list().waiting().folded(1));
        model.fold();
        model.next();
        assertEquals(2, desk.current());
        model.unfold();
        assertFalse(model.list().waiting().folded(1));
        assertEquals(2, desk.current());
    }

    @Test
    void what_comes_meanwhile_is_counted_and_not_put_in() {
        ConflictsViewModel model = with(3);
        desk.conflicts.add(2);
        model.heard(5);
        desk.settle();
        assertEquals(2, model.list().arrivals().count().get());
        assertEquals(3, desk.left());
        model.refresh();
        desk.settle();
        assertEquals(5, desk.left());
        assertEquals(0, model.list().arrivals().count().get());
        assertEquals(1, desk.current(), "what is looked at stays");
    }

    @Test
    void a_filter_reaches_the_store() {
        ConflictsViewModel model = with(1);
        model.list().filter().vendor().set("HP");
        model.list().filter().field().set("title");
        model.list().filter().age().set(Age.WEEK.word());
        desk.settle();
        var asked = desk.conflicts.queries().getLast();
        assertEquals(Optional.of("HP"), asked.vendor());
        assertEquals(Optional.of(Field.TITLE), asked.field());
        assertEquals(Optional.of(FakeConflicts.NOW.minus(Duration.ofDays(7))), asked.before());
    }

    @Test
    void an_edited_value_is_decided_and_a_merge_that_collides_is_not() {
        ConflictsViewModel model = with(2);
        model.decide(Verdict.MERGE);
        assertTrue(desk.said.contains("conflicts.blocked.merge"));
        model.result().begin();
        assertEquals("base", model.result().text().get());
        model.result().text().set("mine");
        model.saveEdited();
        desk.settle();
        assertEquals(Map.of(1L, new Choice.Edited(Optional.of(Value.text("mine")))), desk.conflicts.decided());
        assertFalse(model.result().editing().get());
    }

    @Test
    void a_field_can_be_left_empty() {
        ConflictsViewModel model = with(1);
        model.result().begin();
        model.result().cleared().set(true);
        model.saveEdited();
        desk.settle();
        assertEquals(Map.of(1L, new Choice.Edited(Optional.empty())), desk.conflicts.decided());
    }

    @Test
    void decisions_are_written_once_after_the_last() {
        ConflictsViewModel model = with(3);
        model.decide(Verdict.LOCAL);
        model.decide(Verdict.LOCAL);
        desk.settle();
        assertEquals(2, model.writer().owed().get());
        desk.passTime();
        assertEquals(1, desk.conflicts.writes());
        assertEquals(0, model.writer().owed().get());
    }

    @Test
    void a_rule_says_what_it_settles_and_is_taken_back_whole() {
        ConflictsViewModel model = with(4);
        model.always();
        desk.settle();
        assertEquals(4, model.rules().making().settles().get().orElseThrow());
        model.makeRule();
        desk.settle();
        assertEquals(Optional.of("HP"), desk.conflicts.rules().getFirst().vendor());
        assertEquals(0, desk.left());
        model.undo();
        desk.settle();
        assertEquals(4, desk.left());
        assertTrue(desk.conflicts.rules().isEmpty());
        assertTrue(desk.conflicts.decided().isEmpty());
    }

    @Test
    void who_may_only_look_decides_nothing() {
        ConflictsViewModel model = with(2, Role.VIEWER);
        model.decide(Verdict.LOCAL);
        model.mark();
        model.decideMarked(Verdict.LOCAL);
        model.result().begin();
        model.saveEdited();
        desk.settle();
        assertEquals(2, desk.left());
        assertEquals(Optional.of("conflicts.blocked.role"), model.blocked(Verdict.LOCAL));
    }
}
