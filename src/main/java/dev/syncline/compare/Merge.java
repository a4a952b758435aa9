package dev.syncline.compare;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Three-way merges by kind: text by word, HTML by block, then word; sets and lists by element; options and choices by
 * attribute. What has no parts is not merged. Pure.
 */
public final class Merge {
    private Merge() {}

    /** Both sides' edits of one field together, against what each side said when they last agreed. */
    public static MergeResult merged(FieldPath path, FieldChange change) {
        if (change.local().isEmpty() || change.remote().isEmpty()) {
            return new MergeResult.Collision(CompareSentences.ONE_SIDED);
        }
        Edits edits = new Edits(
                path,
                change.baseLocal(),
                change.baseRemote(),
                change.local().get(),
                change.remote().get());
        return switch (path.field().kind()) {
            case TEXT -> mergeable(path) ? text(edits) : none();
            case HTML -> html(edits);
            case TAGS, SET -> elements(edits);
            case IMAGES -> ImageMerge.merged(edits);
            case OPTIONS -> OptionMerge.merged(edits);
            case CHOICES -> choices(edits);
            case METAFIELD -> ListMerge.merged(edits);
            case HANDLE, WORD, IDENTIFIER, MONEY, INTEGER, FLAG, WEIGHT -> none();
        };
    }

    /** Words of a title can be put together; those of a vendor or a SKU make another vendor or SKU. */
    private static boolean mergeable(FieldPath path) {
        return switch (path.field()) {
            case TITLE, SEO_TITLE, SEO_DESCRIPTION -> true;
            default -> false;
        };
    }

    static MergeResult none() {
        return new MergeResult.Collision(CompareSentences.NO_PARTS);
    }

    static MergeResult merged(Value value) {
        return new MergeResult.Merged(Optional.of(value));
    }

    private static MergeResult text(Edits edits) {
        if (edits.agreed() instanceof Value.Text(String base)
                && edits.local() instanceof Value.Text(String local)
                && edits.remote() instanceof Value.Text(String remote)) {
            return ThreeWay.merged(words(base), words(local), words(remote))
                    .map(words -> merged(new Value.Text(String.join(" ", words))))
                    .orElseGet(() -> new MergeResult.Collision(CompareSentences.SAME_WORDS));
        }
        return Edits.neverAgreed();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static MergeResult html(Edits edits) {
        if (edits.agreed() instanceof Value.Text(String base)
                && edits.local() instanceof Value.Text(String local)
                && edits.remote() instanceof Value.Text(String remote)) {
            return HtmlMerge.merged(base, local, remote)
                    .map(html -> merged(new Value.Text(html)))
                    .orElseGet(() -> new MergeResult.Collision(CompareSentences.SAME_WORDS_OR_STRUCTURE));
        }
        return Edits.neverAgreed();
    }

    private static MergeResult elements(Edits edits) {
        if (!(edits.local() instanceof Value.Texts(var local) && edits.remote() instanceof Value.Texts(var remote))) {
            return none();
        }
        List<String> merged = new SetMerge<String>(item -> key(edits.path(), item))
                .merged(items(edits.baseLocal()), items(edits.baseRemote()), local, remote);
        return merged(new Value.Texts(merged));
    }

    private static Object key(FieldPath path, String item) {
        return Canonical.of(path, new Value.Texts(List.of(item)));
    }

    private static List<String> items(Optional<Value> value) {
        return value.orElse(null) instanceof Value.Texts(var items) ? items : List.of();
    }

    private static MergeResult choices(Edits edits) {
        if (edits.agreed() instanceof Value.Texts(var base)
                && edits.local() instanceof Value.Texts(var local)
                && edits.remote() instanceof Value.Texts(var remote)
                && base.size() == local.size()
                && base.size() == remote.size()) {
            return ThreeWay.byPlace(base, local, remote)
                    .map(choices -> merged(new Value.Texts(choices)))
                    .orElseGet(() -> new MergeResult.Collision(CompareSentences.SAME_OPTION));
        }
        return new MergeResult.Collision(CompareSentences.OPTIONS_DIFFER);
    }
}
