package dev.syncline.sandbox.bulk;

import dev.syncline.sandbox.schema.Arguments;
import dev.syncline.sandbox.schema.FieldReaders;
import dev.syncline.sandbox.schema.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The queries and mutations of bulk operations. */
public final class BulkFields {
    private final BulkOperations operations;
    private final Runnable pause;

    /** @param pause how long each mutation takes */
    public BulkFields(BulkOperations operations, Runnable pause) {
        this.operations = operations;
        this.pause = pause;
    }

    /** Adds the readers. */
    public void addTo(FieldReaders readers) {
        readers.type("Mutation", Object.class)
                .field("bulkOperationRunQuery", (none, arguments) -> {
                    pause.run();
                    return operations.start(arguments);
                })
                .field("bulkOperationCancel", (none, arguments) -> {
                    pause.run();
                    return operations.cancel(arguments);
                });
        readers.type("QueryRoot", Object.class)
                .field(
                        "bulkOperation",
                        (none, arguments) ->
                                operations.find(arguments.text("id")).orElse(null))
                .field("bulkOperations", (none, arguments) -> page(arguments));
    }

    /** The newest first, unless the order is reversed. */
    private Page page(Arguments arguments) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>(operations.all());
        Collections.reverse(all);
        return Page.of(all, arguments, each -> each, each -> {
            String gid = String.valueOf(each.get("id"));
            return gid.substring(gid.lastIndexOf('/') + 1);
        });
    }
}
