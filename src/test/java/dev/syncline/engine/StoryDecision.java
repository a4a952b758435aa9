package dev.syncline.engine;

import dev.syncline.compare.Choice;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import java.util.Optional;

/** What a person's decision about a conflict makes of a field, by the design. */
final class StoryDecision {
    private StoryDecision() {}

    /** The choice that a word names; any other word is a value of the field. */
    static Choice choice(String word, FieldPath path) {
        return switch (word) {
            case "local" -> new Choice.Local();
            case "remote" -> new Choice.Remote();
            case "base" -> new Choice.Base();
            default -> new Choice.Edited(Optional.of(StoryFields.value(place(path), word)));
        };
    }

    private static int place(FieldPath path) {
        return switch (path.field()) {
            case DESCRIPTION_HTML -> 1;
            case PRICE -> 3;
            case TITLE -> 0;
            default -> path.field() == Field.VENDOR ? 2 : 0;
        };
    }

    /** The field once it is decided, before it is written. */
    static FieldStory decided(FieldStory story, OpenConflict conflict, Choice choice) {
        FieldPath path = conflict.path();
        Optional<Value> shown = Reference.canonical(path, conflict.remote());
        return switch (choice) {
            case Choice.Local() -> new FieldStory(shown, shown, story.local(), story.remote());
            case Choice.Remote() -> new FieldStory(shown, shown, shown, story.remote());
            case Choice.Base() ->
                new FieldStory(shown, shown, Reference.canonical(path, conflict.baseLocal()), story.remote());
            case Choice.Edited(var value) ->
                new FieldStory(shown, shown, Reference.canonical(path, value), story.remote());
            case Choice.Merge() -> throw new IllegalArgumentException("Nobody merges in stories");
        };
    }

    /** Where the two sides' bases differ, the shop gets its own one back. */
    static FieldStory restored(FieldStory story, OpenConflict conflict) {
        FieldPath path = conflict.path();
        Optional<Value> local = Reference.canonical(path, conflict.baseLocal());
        Optional<Value> remote = Reference.canonical(path, conflict.baseRemote());
        return new FieldStory(local, remote, local, remote);
    }
}
