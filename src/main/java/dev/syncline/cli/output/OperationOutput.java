package dev.syncline.cli.output;

import dev.syncline.cli.terminal.Json;
import dev.syncline.model.OperationId;
import dev.syncline.queue.Operation;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An operation of the queue, as scripts and people see it. */
public final class OperationOutput {
    private static final String[] HEADINGS = {
        "Operation", "Kind", "Product", "State", "Priority", "Attempts", "After", "Run", "Cause"
    };

    private OperationOutput() {}

    /** The document of an operation on the product with this key. */
    public static ObjectNode json(Operation operation, String product) {
        ObjectNode document = Json.object()
                .put("operation", operation.id().number())
                .put("kind", Shown.word(operation.kind()))
                .put("product", product)
                .put("state", operation.state().word())
                .put("priority", operation.priority().level())
                .put("attempts", operation.attempts());
        document.set("cause", Shown.word(operation.cause()));
        ArrayNode dependsOn = document.putArray("dependsOn");
        operation.dependsOn().forEach(other -> dependsOn.add(other.number()));
        return document.put("mutation", Shown.word(operation.mutation()))
                .put("run", operation.run().number());
    }

    /** The headings of a list of operations. */
    public static String[] headings() {
        return HEADINGS.clone();
    }

    /** The operation as a row under the headings. */
    public static List<String> cells(Operation operation, String product) {
        return List.of(
                operation.id().toString(),
                Shown.word(operation.kind()),
                product,
                operation.state().word(),
                operation.priority().level() + " " + operation.priority(),
                Integer.toString(operation.attempts()),
                operation.dependsOn().stream().map(OperationId::toString).collect(Collectors.joining(", ")),
                operation.run().toString(),
                Shown.orNothing(operation.cause()));
    }
}
