package dev.syncline.compare.canonical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.syncline.model.Departure;
import dev.syncline.model.FeedSaid;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.Link;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.Value;
import dev.syncline.model.ValueSource;
import dev.syncline.testing.Linked;
import dev.syncline.testing.Products;
import dev.syncline.testing.Property;
import dev.syncline.testing.Values;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

final class FieldsCodecTest {
    @Test
    void products_come_back_as_they_were() {
        Property.forAll(new Products(), fields -> {
            byte[] bytes = FieldsCodec.encode(fields);
            assertEquals(fields, FieldsCodec.decode(bytes));
            assertArrayEquals(bytes, FieldsCodec.encode(FieldsCodec.decode(bytes)));
        });
    }

    @Test
    void any_paths_come_back_as_they_were() {
        Property.forAll(
                FieldsCodecTest::anything,
                fields -> assertEquals(fields, FieldsCodec.decode(FieldsCodec.encode(fields))));
    }

    private static ProductFields anything(Random random) {
        Map<FieldPath, Value> values = new HashMap<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            FieldPath path = Values.path(random);
            values.put(path, Values.of(random.nextBoolean() ? path : Values.path(random), random));
        }
        return ProductFields.of(values);
    }

    @Test
    void departures_and_what_the_feed_said_come_back_as_they_were() {
        Property.forAll(Linked.any(), linked -> {
            TreeMap<FieldPath, Departure> departures =
                    new TreeMap<>(linked.state().remote().departures());
            departures.put(
                    FieldPath.of(Field.TITLE),
                    new Departure(
                            Optional.of(Value.text("x")),
                            Instant.parse("2026-01-01T00:00:00.000001Z"),
                            Instant.EPOCH,
                            Optional.of(new Departure.Restore(Optional.empty()))));
            departures.put(
                    FieldPath.of(Field.TAGS),
                    new Departure(
                            Optional.empty(),
                            Instant.EPOCH,
                            Instant.EPOCH,
                            Optional.of(new Departure.Restore(Optional.of(Value.texts("a"))))));
            assertEquals(departures, FieldsCodec.decodeDepartures(FieldsCodec.encodeDepartures(departures)));
            TreeMap<FieldPath, Optional<Value>> differing = new TreeMap<>();
            Map<FieldPath, ValueSource> sources = new HashMap<>();
            departures.forEach((path, departure) -> {
                differing.put(path, departure.agreed());
                sources.put(path, ValueSource.UNDO);
            });
            FeedSaid said = new FeedSaid(differing, sources);
            assertEquals(said, FieldsCodec.decodeFeedSaid(FieldsCodec.encodeFeedSaid(said)));
        });
        assertEquals(FeedSaid.SAME, FieldsCodec.decodeFeedSaid(FieldsCodec.encodeFeedSaid(FeedSaid.SAME)));
    }

    @Test
    void values_and_writes_come_back_as_they_were() {
        Property.forAll(new Products(), fields -> {
            List<FieldWrite> writes = new ArrayList<>();
            fields.values().forEach((path, value) -> {
                assertEquals(value, FieldsCodec.decodeValue(FieldsCodec.encodeValue(value)));
                writes.add(new FieldWrite(path, Optional.empty(), Optional.of(value)));
                writes.add(new FieldWrite(path, Optional.of(value), Optional.empty()));
            });
            assertEquals(writes, FieldsCodec.decodeWrites(FieldsCodec.encodeWrites(writes)));
        });
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "[]",
                "{\"nonsense\":1}",
                "{\"title\":{\"z\":1}}",
                "{\"title\":{}}",
                "{\"title\":null}",
                "{\"variants\":{\"A\":{\"weight\":{\"w\":\"1\",\"x\":\"GRAMS\"}}}}",
                "{\"variants\":{\"A\":{\"price\":{\"m\":\"1\",\"x\":1}}}}",
            })
    void what_was_not_written_here_is_refused(String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        assertThrows(Unreadable.class, () -> FieldsCodec.decode(bytes));
    }

    @Test
    void digests_tell_readings_apart() {
        ProductFields one = ProductFields.of(Map.of(FieldPath.of(Field.TITLE), Value.text("a")));
        ProductFields other = ProductFields.of(Map.of(FieldPath.of(Field.TITLE), Value.text("a ")));
        assertEquals(Digests.of(one), Digests.of(one.with(Map.of())));
        assertNotEquals(Digests.of(one), Digests.of(other));
        assertEquals(32, Digests.of(one).bytes().length);
    }

    @Test
    void the_ground_of_a_step_is_all_that_it_was_computed_from_and_nothing_else() {
        FieldPath title = FieldPath.of(Field.TITLE);
        FieldPath tags = FieldPath.of(Field.TAGS);
        ProductState state = new Linked(
                        ProductFields.of(Map.of(title, Value.text("a"), tags, Value.texts("x"))), List.of(), List.of())
                .state();
        assertEquals(Digests.ground(state, List.of(title, tags)), Digests.ground(state, List.of(tags, title)));
        assertNotEquals(Digests.ground(state, List.of(title)), Digests.ground(state, List.of(tags)));
        ProductState moved = state.withLocal(state.remote());
        assertEquals(Digests.ground(state, List.of(title)), Digests.ground(moved, List.of(title)));
        ProductState unlinked = state.withLink(Link.UNLINKED, Optional.empty());
        assertNotEquals(Digests.ground(state, List.of(title)), Digests.ground(unlinked, List.of(title)));
    }
}
