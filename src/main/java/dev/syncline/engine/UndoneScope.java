package dev.syncline.engine;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.plan.PlanScope;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The run of a take-back is about what was taken back and nothing else. That is read from the history, so that another
 * process which goes on with the run knows it as well.
 */
final class UndoneScope implements PlanScope {
    private static final FieldPath STATUS = FieldPath.of(Field.STATUS);

    private final RecordPort records;
    private final RunId run;

    UndoneScope(RecordPort records, RunId run) {
        this.records = records;
        this.run = run;
    }

    @Override
    public Part of(ProductId product) {
        Set<FieldPath> fields = new HashSet<>();
        boolean[] whole = {false};
        records.forEach(
                new RecordPort.HistoryFilter(
                        Optional.of(product), Optional.of(run), Optional.empty(), Integer.MAX_VALUE),
                entry -> {
                    if (entry.action().equals("undo")) {
                        whole[0] |= entry.field().isEmpty();
                        // What comes or goes on both sides does so by its status.
                        fields.add(entry.field().orElse(STATUS));
                    }
                });
        return new Part(whole[0], fields::contains);
    }
}
