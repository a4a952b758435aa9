package dev.syncline.console.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.console.fx.Background;
import dev.syncline.console.fx.PagedRows;
import dev.syncline.console.fx.RowSource;
import dev.syncline.model.Digest;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.Sentence;
import dev.syncline.plan.ItemField;
import dev.syncline.plan.ItemKind;
import dev.syncline.plan.PlanItem;
import dev.syncline.service.grid.PlanRow;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class PlanLinesTest {
    private final LinkedBlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();

    private static PlanRow row(long number, int fields) {
        List<Field> few = List.of(Field.TITLE, Field.VENDOR, Field.TAGS);
        return new PlanRow(
                new PlanItem(
                        Math.toIntExact(number),
                        new ProductId(number),
                        new ProductKey("K" + number),
                        Optional.empty(),
                        Optional.empty(),
                        ItemKind.UPDATE,
                        Optional.empty(),
                        Optional.empty(),
                        Priority.NORMAL,
                        few.subList(0, fields).stream()
                                .map(field -> new ItemField(
                                        FieldPath.of(field),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Sentence.verbatim("global strategy")))
                                .toList(),
                        Digest.of(new byte[0]),
                        List.of()),
                Optional.empty());
    }

    /** Steps with one, two and three fields by turns. */
    private PlanLines lines(int steps) throws InterruptedException {
        RowSource<PlanRow> source = new RowSource<>() {
            @Override
            public List<Long> ids() {
                return LongStream.rangeClosed(1, steps).boxed().toList();
            }

            @Override
            public List<PlanRow> rows(List<Long> ids) {
                return ids.stream().map(id -> row(id, (int) ((id - 1) % 3) + 1)).toList();
            }

            @Override
            public long id(PlanRow row) {
                return row.id();
            }

            @Override
            public PlanRow blank(long id) {
                return row(id, 0);
            }
        };
        PagedRows<PlanRow> rows = new PagedRows<>(new Background(fx::add), source);
        PlanLines lines = new PlanLines(rows);
        rows.show(source, false, () -> {});
        fx.take().run();
        return lines;
    }

    @Test
    void a_step_opens_to_its_fields_and_closes_again() throws InterruptedException {
        PlanLines lines = lines(6);
        lines.toggle(1);
        assertEquals(8, lines.size());
        assertTrue(lines.get(1) instanceof PlanLine.Step step && step.open());
        assertTrue(lines.get(2) instanceof PlanLine.OfField(var row, ItemField field)
                && field.path().equals(FieldPath.of(Field.TITLE)));
        assertEquals(3, lines.get(4).number());
        lines.toggle(4);
        assertEquals(11, lines.size());
        assertEquals(
                List.of(1, 2, 2, 2, 3, 3, 3, 3, 4, 5, 6),
                lines.stream().map(PlanLine::number).toList());
        lines.toggle(1);
        assertEquals(
                List.of(1, 2, 3, 3, 3, 3, 4, 5, 6),
                lines.stream().map(PlanLine::number).toList());
    }

    @Test
    void a_step_with_one_field_shows_it_in_its_own_line() throws InterruptedException {
        PlanLines lines = lines(3);
        lines.toggle(0);
        assertEquals(3, lines.size());
        assertFalse(lines.get(0) instanceof PlanLine.Step step && step.opens());
    }
}
