package dev.syncline.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.feed.Catalogue;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductKey;
import dev.syncline.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SampleFeedTest {
    private record Place(ProductKey key, FieldPath path) {}

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {60, 84, 300, 1000})
    void day_two_says_exactly_the_edits(int products) throws IOException {
        Catalogue first = day(products, 1);
        Catalogue second = day(products, 2);

        Map<Place, Optional<Value>> found = new HashMap<>();
        for (ProductKey key : first.products().keySet()) {
            if (second.products().containsKey(key)) {
                first.changes(key, second).forEach((path, value) -> found.put(new Place(key, path), value));
            }
        }
        Map<Place, Optional<Value>> expected = new HashMap<>();
        for (SampleEdit edit : SampleFeed.day2Edits(products)) {
            expected.put(new Place(edit.key(), edit.path()), Optional.of(edit.value()));
        }
        assertEquals(expected, found);
    }

    /** The supplier writes another day into the column Modified of every row, which is no reason to read every document. */
    @Test
    void only_products_with_edits_have_other_digests_on_day_two() throws IOException {
        Catalogue first = day(300, 1);
        Catalogue second = day(300, 2);

        Set<ProductKey> moved = new HashSet<>(first.products().keySet());
        moved.retainAll(second.products().keySet());
        moved.removeIf(key -> first.products()
                .get(key)
                .raw()
                .equals(second.products().get(key).raw()));
        Set<ProductKey> edited = new HashSet<>();
        SampleFeed.day2Edits(300).forEach(edit -> edited.add(edit.key()));
        assertEquals(edited, moved);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 300})
    void two_products_are_new_and_one_is_gone(int products) throws IOException {
        Set<ProductKey> first = day(products, 1).products().keySet();
        Set<ProductKey> second = day(products, 2).products().keySet();

        Set<ProductKey> added = new HashSet<>(second);
        added.removeAll(first);
        Set<ProductKey> gone = new HashSet<>(first);
        gone.removeAll(second);
        assertEquals(products, first.size());
        assertEquals(Set.copyOf(SampleFeed.added(products)), added);
        assertEquals(Set.copyOf(SampleFeed.gone(products)), gone);
        assertEquals(2, added.size());
        assertEquals(1, gone.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 84, 300, 100_000})
    void at_least_35_fields_of_30_products_are_edited_by_both_to_different_values(int products) {
        Map<Place, Value> byMerchant = new HashMap<>();
        for (SampleEdit edit : SampleFeed.merchantEdits(products)) {
            byMerchant.put(new Place(edit.key(), edit.path()), edit.value());
        }
        Set<ProductKey> keys = new HashSet<>();
        Map<Field, Integer> fields = new TreeMap<>();
        int conflicts = 0;
        for (SampleEdit edit : SampleFeed.day2Edits(products)) {
            Value other = byMerchant.get(new Place(edit.key(), edit.path()));
            if (other != null) {
                assertNotEquals(edit.value(), other);
                keys.add(edit.key());
                fields.merge(edit.path().field(), 1, Integer::sum);
                conflicts++;
            }
        }
        assertTrue(conflicts >= (products >= 300 ? 40 : 35), () -> "conflicts of " + products);
        assertTrue(keys.size() >= 30, keys::toString);
        assertEquals(
                EnumSet.of(
                        Field.TITLE,
                        Field.DESCRIPTION_HTML,
                        Field.PRICE,
                        Field.COMPARE_AT_PRICE,
                        Field.TAGS,
                        Field.STATUS,
                        Field.BARCODE,
                        Field.WEIGHT,
                        Field.SEO_TITLE,
                        Field.SEO_DESCRIPTION),
                EnumSet.copyOf(fields.keySet()));
    }

    @Test
    void some_edits_are_made_by_one_side_only() {
        Set<Place> merchant = places(SampleFeed.merchantEdits(300));
        Set<Place> supplier = places(SampleFeed.day2Edits(300));
        Set<Place> both = new HashSet<>(merchant);
        both.retainAll(supplier);
        assertEquals(15, merchant.size() - both.size());
        assertEquals(25, supplier.size() - both.size());
    }

    @Test
    void merchants_write_other_values_than_the_first_day_says() throws IOException {
        Catalogue first = day(300, 1);
        for (SampleEdit edit : SampleFeed.merchantEdits(300)) {
            Optional<Value> before =
                    first.products().get(edit.key()).fields().get().get(edit.path());
            assertTrue(before.isPresent(), () -> edit + " edits what is not there");
            assertNotEquals(before.get(), edit.value());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9, 10, 30, 59})
    void small_feeds_have_fewer_edits_and_are_sound(int products) throws IOException {
        Catalogue second = day(products, 2);
        assertEquals(List.of(), second.survey().holds());
        assertEquals(0, second.survey().rejected());
        for (SampleEdit edit : SampleFeed.day2Edits(products)) {
            assertEquals(
                    Optional.of(edit.value()),
                    second.products().get(edit.key()).fields().get().get(edit.path()));
        }
    }

    @Test
    void the_feed_is_clean_and_has_families() throws IOException {
        Catalogue first = day(300, 1);
        assertEquals(0, first.survey().rejected());
        assertEquals(Map.of(), first.survey().warnings());
        assertEquals(List.of(), first.survey().notes());
        long families = first.products().values().stream()
                .filter(product -> product.rows() > 1)
                .count();
        assertEquals(75, families);
    }

    @Test
    void the_same_size_gives_the_same_bytes() throws IOException {
        Path one = directory.resolve("one.csv");
        Path two = directory.resolve("two.csv");
        SampleFeed.write(one, 120, 2);
        SampleFeed.write(two, 120, 2);
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    }

    private Catalogue day(int products, int day) throws IOException {
        Path file = directory.resolve("day" + day + ".csv");
        SampleFeed.write(file, products, day);
        return Catalogue.of(file);
    }

    private static Set<Place> places(List<SampleEdit> edits) {
        Set<Place> places = new HashSet<>();
        edits.forEach(edit -> assertTrue(places.add(new Place(edit.key(), edit.path())), edit::toString));
        return places;
    }
}
