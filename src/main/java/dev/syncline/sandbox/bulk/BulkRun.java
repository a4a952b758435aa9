package dev.syncline.sandbox.bulk;

import dev.syncline.sandbox.schema.Arguments;
import dev.syncline.sandbox.schema.FieldReaders;
import dev.syncline.sandbox.schema.Page;
import dev.syncline.sandbox.search.ProductSearch;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Executes a bulk query into its file. Thread-safe. */
public final class BulkRun {
    private static final int REPORT_EVERY = 200;

    private final FieldReaders readers;
    private final ProductSearch search;

    /** @param search lists products without paging */
    public BulkRun(FieldReaders readers, ProductSearch search) {
        this.readers = readers;
        this.search = search;
    }

    /** @return the size of the file before compression */
    long write(GraphQLSchema schema, Document document, boolean grouped, BulkOperation operation) throws IOException {
        BulkPlan plan = new BulkPlan(schema, readers, document);
        try (CountingStream counting = new CountingStream(new Gzip(Files.newOutputStream(operation.file())))) {
            try (BulkWriter writer = new BulkWriter(counting, grouped)) {
                OperationDefinition query =
                        document.getDefinitionsOfType(OperationDefinition.class).getFirst();
                for (Field field : query.getSelectionSet().getSelectionsOfType(Field.class)) {
                    if (BulkCheck.isConnection(field)) {
                        root(field, plan.root(field), writer, operation);
                    }
                }
                operation.counted(writer.linesSince(), 0);
            }
            return counting.count();
        }
    }

    private void root(Field field, BulkPlan.ConnectionField connection, BulkWriter writer, BulkOperation operation) {
        if (field.getName().equals("products")) {
            long[] roots = {0};
            search.each(new Arguments(connection.arguments()).text("query"), product -> {
                writer.root(product, connection.node());
                roots[0]++;
                if (roots[0] % REPORT_EVERY == 0) {
                    return operation.counted(writer.linesSince(), REPORT_EVERY);
                }
                return true;
            });
            operation.counted(writer.linesSince(), roots[0] % REPORT_EVERY);
            return;
        }
        Map<String, Object> arguments = new HashMap<>(connection.arguments());
        arguments.remove("last");
        arguments.put("first", Page.LARGEST);
        Page page;
        do {
            page = (Page) connection.reader().read(this, arguments);
            if (page == null) {
                return;
            }
            for (Page.Edge edge : page.edges()) {
                writer.root(edge.node(), connection.node());
                arguments.put("after", edge.cursor());
            }
        } while (operation.counted(writer.linesSince(), page.edges().size()) && page.hasNext());
    }

    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static final class CountingStream extends FilterOutputStream {
        private long count;

        CountingStream(OutputStream out) {
            super(new BufferedOutputStream(out, 1 << 16));
        }

        long count() {
            return count;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }
    }
}
