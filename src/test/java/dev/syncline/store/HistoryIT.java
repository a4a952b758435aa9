package dev.syncline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.engine.HistoryEntry;
import dev.syncline.engine.PastImport;
import dev.syncline.engine.RecordPort.HistoryFilter;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.Side;
import dev.syncline.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HistoryIT extends StoreContract {
    private HistoryEntry entry(ProductId product, RunId run, int second) {
        return new HistoryEntry(
                NOW.plusSeconds(second),
                "anna",
                Optional.of(run),
                shop.id(),
                product,
                "K",
                Side.LOCAL,
                "pull",
                Optional.of(FieldPath.of(Field.TITLE)),
                Optional.of(Value.text("before " + second)),
                Optional.empty());
    }

    private static List<HistoryEntry> read(
            Optional<ProductId> product, Optional<RunId> run, Optional<Instant> since, int most) {
        List<HistoryEntry> entries = new ArrayList<>();
        records().forEach(new HistoryFilter(product, run, since, most), entries::add);
        return entries;
    }

    @Test
    void the_newest_entries_come_first_as_they_were_appended() {
        ProductId product = new ProductId(1_000_001);
        RunId run = run();
        List<HistoryEntry> entries = IntStream.range(0, 1100)
                .mapToObj(second -> entry(product, run, second / 3))
                .toList();
        records().append(entries);
        assertEquals(entries.reversed(), read(Optional.of(product), Optional.empty(), Optional.empty(), 5000));
        assertEquals(
                entries.reversed().subList(0, 601), read(Optional.empty(), Optional.of(run), Optional.empty(), 601));
    }

    @Test
    void filters_leave_out_the_rest() {
        ProductId product = new ProductId(1_000_002);
        RunId run = run();
        records().append(List.of(entry(product, run, 1), entry(product, run(), 2), entry(product, run, 3)));
        assertEquals(
                List.of(entry(product, run, 3)),
                read(Optional.of(product), Optional.of(run), Optional.of(NOW.plusSeconds(2)), 10));
        assertEquals(List.of(), read(Optional.of(new ProductId(1_000_003)), Optional.empty(), Optional.empty(), 10));
    }

    @Test
    void imports_are_kept_with_their_figures_and_the_newest_comes_first() {
        PastImport first = new PastImport(
                NOW, "anna", shop.id(), "/feeds/one.csv", new PastImport.Figures(9, 8, 7, 1, 0, 0, 1, 0.25));
        String deep = "/feeds/" + "x".repeat(3000) + ".csv";
        records().append(first);
        records()
                .append(new PastImport(
                        NOW.plusSeconds(5), "otto", shop.id(), deep, new PastImport.Figures(1, 1, 0, 0, 1, 0, 0, 1)));
        List<PastImport> found = records().imports(2);
        assertEquals("otto", found.getFirst().actor());
        assertEquals(deep.substring(deep.length() - 2000), found.getFirst().file());
        assertEquals(first, found.getLast());
    }
}
