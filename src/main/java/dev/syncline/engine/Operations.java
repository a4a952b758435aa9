package dev.syncline.engine;

import dev.syncline.compare.canonical.Digests;
import dev.syncline.compare.canonical.FieldsCodec;
import dev.syncline.model.Digest;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.Value;
import dev.syncline.plan.NewCollections;
import dev.syncline.plan.PlanItem;
import dev.syncline.queue.NewOperation;
import dev.syncline.queue.Operation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Steps of a plan as operations of the queue, and back. */
final class Operations {
    /**
     * The operation of a step. Its key makes queueing it twice the same as once.
     *
     * @param scope what the step's number counts in: the plan, or what one product was planned again for
     * @param before further operations that must be done before
     */
    NewOperation of(Run run, String scope, PlanItem item, List<NewOperation> before) {
        return new NewOperation(
                run.id(),
                run.shop(),
                item.product(),
                item.operation().orElseThrow(),
                item.mutation().orElseThrow(),
                item.priority(),
                FieldsCodec.encodeWrites(writes(item)),
                key(run.id(), scope, item.number(), item),
                Stream.concat(
                                item.after().stream().map(number -> key(run.id(), scope, number, item)),
                                before.stream().map(NewOperation::idempotencyKey))
                        .toList());
    }

    /** The creation of a collection, one for each run. It stands under a number that no product has. */
    NewOperation collection(Run run, String handle, Priority priority) {
        FieldWrite write = new FieldWrite(
                FieldPath.of(Field.COLLECTIONS),
                Optional.empty(),
                Optional.of(Value.texts(handle, NewCollections.title(handle))));
        Digest digest = Digests.of(handle.getBytes(StandardCharsets.UTF_8));
        return new NewOperation(
                run.id(),
                run.shop(),
                new ProductId(-1 - (ByteBuffer.wrap(digest.bytes()).getLong() >>> 2)),
                OperationKind.CREATE,
                MutationKind.COLLECTION_CREATE,
                priority,
                FieldsCodec.encodeWrites(List.of(write)),
                run.id() + ":collection:" + digest,
                List.of());
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
