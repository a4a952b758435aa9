package dev.syncline.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Departure;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ImageSource;
import dev.syncline.model.ProductOption;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.testing.Property;
import dev.syncline.testing.Values;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MergeTest {
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);
    private static final FieldPath HTML = FieldPath.of(Field.DESCRIPTION_HTML);
    private static final FieldPath TAGS = FieldPath.of(Field.TAGS);
    private static final FieldPath CARE = FieldPath.metafield("custom", "care");
    private static final FieldPath CHOICES = FieldPath.of(new VariantKey("A"), Field.CHOICES);

    private record Case(FieldPath path, Value base, Value local, Value remote) {
        static Case make(Random random) {
            FieldPath path = Values.path(random);
            return new Case(path, Values.of(path, random), Values.of(path, random), Values.of(path, random));
        }

        MergeResult merged() {
            return merge(path, base, base, local, remote);
        }
    }

    @Test
    void merging_what_only_one_side_changed_gives_that_side() {
        Property.forAll(Case::make, any -> {
            Case here = new Case(any.path, any.base, any.local, any.base);
            Case there = new Case(any.path, any.base, any.base, any.remote);
            agrees(here, any.local);
            agrees(there, any.remote);
        });
    }

    @Test
    void merging_the_same_edit_twice_gives_that_edit() {
        Property.forAll(Case::make, any -> agrees(new Case(any.path, any.base, any.local, any.local), any.local));
    }

    @Test
    void merging_again_changes_nothing() {
        Property.forAll(Case::make, any -> {
            if (any.merged() instanceof MergeResult.Merged(var merged)) {
                agrees(new Case(any.path, any.base, merged.orElseThrow(), any.remote), merged.orElseThrow());
                agrees(new Case(any.path, any.base, any.local, merged.orElseThrow()), merged.orElseThrow());
            }
        });
    }

    /** Where it can be merged at all. */
    private static void agrees(Case any, Value expected) {
        if (any.merged() instanceof MergeResult.Merged(var merged)) {
            assertTrue(
                    Canonical.same(any.path, merged, Optional.of(expected)), () -> merged + " instead of " + expected);
        }
    }

    @Test
    void a_merge_of_sets_loses_no_element_and_keeps_none_that_was_removed() {
        Property.forAll(
                random -> Stream.generate(() -> Values.tags(random)).limit(4).toList(), lists -> {
                    MergeResult.Merged result = assertInstanceOf(
                            MergeResult.Merged.class,
                            merge(TAGS, texts(lists, 0), texts(lists, 1), texts(lists, 2), texts(lists, 3)));
                    Set<String> baseLocal = canonical(lists.get(0));
                    Set<String> baseRemote = canonical(lists.get(1));
                    Set<String> local = canonical(lists.get(2));
                    Set<String> remote = canonical(lists.get(3));
                    Set<String> merged = items(result.value().orElseThrow());
                    Set<String> all = new HashSet<>(local);
                    all.addAll(remote);
                    for (String item : all) {
                        boolean added = (local.contains(item) && !baseLocal.contains(item))
                                || (remote.contains(item) && !baseRemote.contains(item));
                        boolean removed = (!local.contains(item) && baseLocal.contains(item))
                                || (!remote.contains(item) && baseRemote.contains(item));
                        assertEquals(added || !removed, merged.contains(item), item);
                    }
                    assertTrue(all.containsAll(merged));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one two three|one 2 three|one two 3|one 2 3",
                "one two three|zero one two three|one two three four|zero one two three four",
                "one two three|one three|one two four|one four",
                "one two|one 2|one 2|one 2",
                "one two|one 2|one II|",
                "one|one a|one b|",
                "one two|two|one b|b",
            })
    void titles_are_merged_by_word(String base, String local, String remote, String merged) {
        assertMerged(merged, merge(TITLE, text(base), text(base), text(local), text(remote)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a</p><p>b</p>|<p>A</p><p>b</p>|<p>a</p><p>B</p>|<p>A</p><p>B</p>",
                "<p>a</p>|<p>a</p><p>b</p>|<ul><li>x</li></ul><p>a</p>|<ul><li>x</li></ul><p>a</p><p>b</p>",
                "<p>one two three</p>|<p>1 two three</p>|<p>one two <b>3</b></p>|<p>1 two <b>3</b></p>",
                "<div><p>a</p><p>b</p></div>|<div><p>A</p><p>b</p></div>|<div><p>a</p><p>b</p><p>c</p></div>|<div><p>A</p><p>b</p><p>c</p></div>",
                "<ul><li>a b</li><li>c</li></ul>|<ul><li>A b</li><li>c</li></ul>|<ul><li>a B</li></ul>|<ul><li>A"
                        + " B</li></ul>",
                "plain text|plain texts|simple text|simple texts",
                "<p>a</p>|<p>b</p>|<p>c</p>|",
                "<p>a b</p>|<p><b>a b</b></p>|<p>a <i>b</i></p>|",
                "<p>a</p>|<div>b</div>|<p>c</p>|",
            })
    void html_is_merged_by_block_and_then_by_word(String base, String local, String remote, String merged) {
        assertMerged(merged, merge(HTML, text(base), text(base), text(local), text(remote)));
    }

    @ParameterizedTest
    @CsvSource({"x;x,y;x,x;z,y;z", "x;x,y;x,y;x,y;x", "x,y,z,", "x;x,y;x,x,", "x;x,x;y,x;z,"})
    void choices_are_merged_option_by_option(String base, String local, String remote, String merged) {
        MergeResult result = merge(CHOICES, list(base), list(base), list(local), list(remote));
        if (merged == null) {
            assertInstanceOf(MergeResult.Collision.class, result);
        } else {
            assertEquals(new MergeResult.Merged(Optional.of(list(merged))), result);
        }
    }

    @Test
    void options_are_merged_by_name_and_value() {
        FieldPath path = FieldPath.of(Field.OPTIONS);
        Value base =
                options(new ProductOption("Color", List.of("Red", "Blue")), new ProductOption("Size", List.of("M")));
        Value local = options(
                new ProductOption("Color", List.of("Red", "Blue", "Pink")), new ProductOption("Size", List.of("M")));
        Value remote =
                options(new ProductOption("Color", List.of("Red")), new ProductOption("Size", List.of("M", "L")));
        assertEquals(
                new MergeResult.Merged(Optional.of(options(
                        new ProductOption("Color", List.of("Red", "Pink")),
                        new ProductOption("Size", List.of("M", "L"))))),
                merge(path, base, base, local, remote));
        Value renamedHere = options(new ProductOption("Colour", List.of("Red", "Blue")));
        Value renamedThere = options(new ProductOption("Farbe", List.of("Red", "Blue")));
        assertInstanceOf(MergeResult.Collision.class, merge(path, base, base, renamedHere, renamedThere));
        assertInstanceOf(MergeResult.Collision.class, merge(path, base, local, renamedHere, renamedThere));
    }

    @Test
    void images_are_merged_in_the_local_order_with_the_text_that_changed() {
        FieldPath path = FieldPath.of(Field.IMAGES);
        Value base = images("a:", "b:");
        assertEquals(
                new MergeResult.Merged(Optional.of(images("c:", "b:bee", "d:"))),
                merge(path, base, base, images("c:", "b:", "a:"), images("b:bee", "d:")));
        assertInstanceOf(
                MergeResult.Collision.class, merge(path, base, images("file/1:"), images("c:"), images("file/2:")));
    }

    @Test
    void lists_in_metafields_are_merged_by_element() {
        assertEquals(
                new MergeResult.Merged(Optional.of(metafield("[3,2]"))),
                merge(CARE, metafield("[1,2]"), metafield("[2, 1]"), metafield("[3,1,2]"), metafield("[2]")));
        assertInstanceOf(
                MergeResult.Collision.class,
                merge(CARE, metafield("[]"), metafield("[]"), metafield("[1,1]"), metafield("[2]")));
        assertInstanceOf(
                MergeResult.Collision.class,
                merge(CARE, metafield("[]"), metafield("[]"), metafield("[1"), metafield("[2]")));
        Value other = new Value.Metafield("json", "[1]");
        assertInstanceOf(MergeResult.Collision.class, merge(CARE, other, other, other, metafield("[2]")));
    }

    @Test
    void what_has_no_parts_is_not_merged() {
        for (Field field : List.of(Field.VENDOR, Field.STATUS, Field.HANDLE, Field.CATEGORY)) {
            assertInstanceOf(
                    MergeResult.Collision.class,
                    merge(FieldPath.of(field), text("a"), text("a"), text("a b"), text("c a")));
        }
        FieldPath price = FieldPath.of(new VariantKey("A"), Field.PRICE);
        Value one = Value.Money.of("1");
        assertInstanceOf(MergeResult.Collision.class, merge(price, one, one, Value.Money.of("2"), Value.Money.of("3")));
        assertInstanceOf(MergeResult.Collision.class, merge(TAGS, text("a"), text("a"), text("b"), text("c")));
    }

    @Test
    void sequences_without_a_common_base_are_not_merged() {
        for (FieldPath path : List.of(TITLE, HTML)) {
            assertInstanceOf(MergeResult.Collision.class, merge(path, text("a"), text("b"), text("a x"), text("y b")));
        }
    }

    @Test
    void what_one_side_does_not_have_any_more_is_not_merged() {
        FieldChange change = new FieldChange(
                TAGS,
                ChangeKind.CONFLICT,
                Optional.empty(),
                Optional.of(list("a")),
                Optional.of(Departure.at(Optional.of(list("b")), Instant.EPOCH)),
                Optional.of(Departure.at(Optional.of(list("b")), Instant.EPOCH)));
        assertInstanceOf(MergeResult.Collision.class, Merge.merged(TAGS, change));
    }

    private static MergeResult merge(FieldPath path, Value baseLocal, Value baseRemote, Value local, Value remote) {
        return Merge.merged(
                path,
                new FieldChange(
                        path,
                        ChangeKind.CONFLICT,
                        Optional.of(local),
                        Optional.of(remote),
                        Optional.of(Departure.at(Optional.of(baseLocal), Instant.EPOCH)),
                        Optional.of(Departure.at(Optional.of(baseRemote), Instant.EPOCH))));
    }

    private static void assertMerged(String expected, MergeResult result) {
        if (expected == null) {
            assertInstanceOf(MergeResult.Collision.class, result);
        } else {
            Value merged =
                    assertInstanceOf(MergeResult.Merged.class, result).value().orElseThrow();
            assertTrue(Canonical.same(HTML, merged, text(expected)), merged::toString);
        }
    }

    private static Value text(String text) {
        return Value.text(text);
    }

    private static Value list(String items) {
        return new Value.Texts(List.of(items.split(";")));
    }

    private static Value texts(List<List<String>> lists, int index) {
        return new Value.Texts(lists.get(index));
    }

    private static Value metafield(String content) {
        return new Value.Metafield("list.number_integer", content);
    }

    private static Value options(ProductOption... options) {
        return new Value.Options(List.of(options));
    }

    private static Value images(String... images) {
        return new Value.Images(Arrays.stream(images)
                .map(image -> image.split(":", -1))
                .map(parts -> new ImageSource(parts[0], parts[1]))
                .toList());
    }

    private static Set<String> canonical(List<String> tags) {
        return items(Canonical.of(TAGS, new Value.Texts(tags)));
    }

    private static Set<String> items(Value value) {
        return ((Value.Texts) Canonical.of(TAGS, value)).items().stream().collect(Collectors.toSet());
    }
}
