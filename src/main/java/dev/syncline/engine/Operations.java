package dev.syncline.engine;

import dev.syncline.compare.canonical.FieldsCodec;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.RunId;
import dev.syncline.plan.PlanItem;
import dev.syncline.queue.NewOperation;
import dev.syncline.queue.Operation;
import java.util.List;

/** Steps of a plan as operations of the queue, and back. */
final class Operations {
    /**
     * The operation of a step. Its key makes queueing it twice the same as once.
     *
     * @param scope what the step's number counts in: the plan, or what one product was planned again for
     */
    NewOperation of(Run run, String scope, PlanItem item) {
        return new NewOperation(
                run.id(),
                run.shop(),
                item.product(),
                item.operation().orElseThrow(),
                item.mutation().orElseThrow(),
                item.priority(),
                FieldsCodec.encodeWrites(writes(item)),
                key(run.id(), scope, item.number(), item),
                item.after().stream()
                        .map(number -> key(run.id(), scope, number, item))
                        .toList());
    }

    /** What an operation writes. */
    List<FieldWrite> writes(Operation operation) {
        return FieldsCodec.decodeWrites(operation.payload());
    }

    private static List<FieldWrite> writes(PlanItem item) {
        return item.fields().stream()
                .map(field -> new FieldWrite(field.path(), field.before(), field.after()))
                .toList();
    }

    private static String key(RunId run, String scope, int number, PlanItem item) {
        return run + ":" + scope + ":" + number + ":" + item.product();
    }
}
