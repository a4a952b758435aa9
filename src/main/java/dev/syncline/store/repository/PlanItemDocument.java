package dev.syncline.store.repository;

import dev.syncline.model.Digest;
import dev.syncline.model.FieldPath;
import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.RemoteId;
import dev.syncline.model.Sentence;
import dev.syncline.plan.ItemField;
import dev.syncline.plan.ItemKind;
import dev.syncline.plan.PlanItem;
import dev.syncline.store.session.Row;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a plan's step that is not searched for, as JSON. */
final class PlanItemDocument {
    private PlanItemDocument() {}

    private record Content(
            @Nullable String sku,
            @Nullable String remoteId,
            @Nullable OperationKind operation,
            @Nullable MutationKind mutation,
            Priority priority,
            List<FieldLine> fields,
            String ground,
            List<Integer> after) {}

    private record FieldLine(
            String path, @Nullable String before, @Nullable String after, String by) {}

    static byte[] written(PlanItem item) {
        Content content = new Content(
                item.sku().orElse(null),
                item.remoteId().map(RemoteId::text).orElse(null),
                item.operation().orElse(null),
                item.mutation().orElse(null),
                item.priority(),
                item.fields().stream().map(PlanItemDocument::line).toList(),
                item.ground().hex(),
                item.after());
        return Documents.text(content).getBytes(StandardCharsets.UTF_8);
    }

    /** The step of a row of number, product, key, kind and this content, in this order. */
    static PlanItem read(Row row, byte[] bytes) {
        Content content = Documents.read(new String(bytes, StandardCharsets.UTF_8), Content.class);
        return new PlanItem(
                row.integer(1),
                new ProductId(row.number(2)),
                new ProductKey(row.text(3)),
                Optional.ofNullable(content.sku()),
                Optional.ofNullable(content.remoteId()).map(RemoteId::new),
                ItemKind.valueOf(row.text(4)),
                Optional.ofNullable(content.operation()),
                Optional.ofNullable(content.mutation()),
                content.priority(),
                content.fields().stream().map(PlanItemDocument::field).toList(),
                Digest.of(HexFormat.of().parseHex(content.ground())),
                content.after());
    }

    private static FieldLine line(ItemField field) {
        return new FieldLine(
                field.path().toString(),
                StoredValue.text(field.before()),
                StoredValue.text(field.after()),
                field.by().written());
    }

    private static ItemField field(FieldLine line) {
        return new ItemField(
                FieldPath.parse(line.path()),
                StoredValue.value(line.before()),
                StoredValue.value(line.after()),
                Sentence.parse(line.by()));
    }
}
