package dev.syncline.sandbox.bulk;

import dev.syncline.sandbox.schema.Page;
import graphql.GraphQLContext;
import graphql.schema.Coercing;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.MinimalPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Writes the lines of a bulk query: each node one line, children somewhere behind their parents. Not thread-safe. */
final class BulkWriter implements AutoCloseable {
    /** So many roots are written before their children, so that nobody relies on a child following its parent. */
    private static final int BATCH = 40;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .defaultPrettyPrinter(lines())
            .build();

    private final JsonGenerator out;
    private final boolean grouped;
    private final GraphQLContext context = GraphQLContext.getDefault();
    private final List<Pending> pending = new ArrayList<>();
    private long lines;

    private record Pending(String parentId, Object parent, List<BulkPlan.ConnectionField> connections) {}

    /** @param grouped whether children follow their parent directly */
    BulkWriter(OutputStream out, boolean grouped) {
        this.out = JSON.writer().with(lines()).createGenerator(out);
        this.grouped = grouped;
    }

    private static PrettyPrinter lines() {
        return new MinimalPrettyPrinter("\n");
    }

    /** @return how many lines were written since the last call */
    long linesSince() {
        long since = lines;
        lines = 0;
        return since;
    }

    /** Writes a root, and now or soon its children. */
    void root(Object node, BulkPlan.Shape shape) {
        line(node, shape, null);
        if (grouped || pending.size() >= BATCH) {
            flush();
        }
    }

    private void flush() {
        while (!pending.isEmpty()) {
            List<Pending> now = new ArrayList<>(pending);
            pending.clear();
            for (Pending each : now) {
                for (BulkPlan.ConnectionField connection : each.connections()) {
                    children(each, connection);
                }
            }
        }
    }

    private void children(Pending of, BulkPlan.ConnectionField connection) {
        Map<String, Object> arguments = new LinkedHashMap<>(connection.arguments());
        arguments.remove("last");
        arguments.put("first", Page.LARGEST);
        Page page;
        do {
            page = (Page) connection.reader().read(of.parent(), arguments);
            if (page == null) {
                return;
            }
            for (Page.Edge edge : page.edges()) {
                line(edge.node(), connection.node(), of.parentId());
                arguments.put("after", edge.cursor());
            }
        } while (page.hasNext());
    }

    private void line(Object node, BulkPlan.Shape shape, @Nullable String parentId) {
        BulkPlan.Fields fields = shape.of(node);
        List<Pending> within = new ArrayList<>();
        out.writeStartObject();
        String id = plain(node, fields.plain(), within);
        if (parentId != null) {
            out.writeStringProperty("__parentId", parentId);
        }
        out.writeEndObject();
        lines++;
        if (!fields.connections().isEmpty()) {
            pending.add(new Pending(id, node, fields.connections()));
        }
        within.forEach(each -> pending.add(new Pending(id, each.parent(), each.connections())));
    }

    /** @param within gets the connections of objects inside of the node: their lines name the node as their parent */
    private String plain(Object node, List<BulkPlan.PlainField> fields, List<Pending> within) {
        String id = "";
        for (BulkPlan.PlainField field : fields) {
            Object value = field.reader().read(node, field.arguments());
            out.writeName(field.key());
            value(value, field, within);
            if (field.key().equals("id") && value instanceof String text) {
                id = text;
            }
        }
        return id;
    }

    private void value(@Nullable Object value, BulkPlan.PlainField field, List<Pending> within) {
        Optional<BulkPlan.Shape> inner = field.inner();
        if (value instanceof List<?> list && (inner.isPresent() || !isJson(field))) {
            out.writeStartArray();
            for (Object each : list) {
                value(each, field, within);
            }
            out.writeEndArray();
        } else if (value != null && inner.isPresent()) {
            BulkPlan.Fields fields = inner.get().of(value);
            out.writeStartObject();
            plain(value, fields.plain(), within);
            out.writeEndObject();
            if (!fields.connections().isEmpty()) {
                within.add(new Pending("", value, fields.connections()));
            }
        } else {
            scalar(value, field.scalar());
        }
    }

    private static boolean isJson(BulkPlan.PlainField field) {
        return field.key().equals("jsonValue");
    }

    private void scalar(@Nullable Object value, Optional<Coercing<?, ?>> scalar) {
        Object written =
                value != null && scalar.isPresent() ? scalar.get().serialize(value, context, Locale.ROOT) : value;
        switch (written) {
            case null -> out.writeNull();
            case String text -> out.writeString(text);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case Boolean flag -> out.writeBoolean(flag);
            case Double number -> out.writeNumber(number);
            case BigDecimal number -> out.writeNumber(number);
            default -> out.writePOJO(written);
        }
    }

    @Override
    public void close() {
        flush();
        out.writeRaw("\n");
        out.close();
    }
}
