package dev.syncline.plan;

import dev.syncline.compare.canonical.Digests;
import dev.syncline.compare.canonical.FieldsCodec;
import dev.syncline.model.Sentence;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Puts a plan together product by product, without keeping it: numbers the steps, adds up the figures, and runs a digest
 * over all steps in order. Not thread-safe; used once.
 */
public final class PlanAssembler {
    private final CostEstimate estimate;
    private final Guards guards;
    private final MessageDigest digest = Digests.sha256();
    private final Map<ItemKind, Long> items = new EnumMap<>(ItemKind.class);
    private int number;
    private long writes;
    private long creations;
    private double points;

    public PlanAssembler(CostEstimate estimate, Guards guards) {
        this.estimate = estimate;
        this.guards = guards;
    }

    /** Takes the steps of one product, numbered from 0, and returns them as they stand in the plan, numbered from 1. */
    public List<PlanItem> add(List<PlanItem> product) {
        int first = number + 1;
        List<PlanItem> numbered = new ArrayList<>(product.size());
        for (PlanItem item : product) {
            PlanItem placed = item.placed(
                    first + item.number(),
                    item.after().stream().map(before -> first + before).toList());
            numbered.add(placed);
            count(placed);
            digest(placed);
        }
        guards.see(numbered);
        return numbered;
    }

    /** The plan in figures. Nothing may be added afterwards. */
    public PlanSummary summary() {
        return summary(List.of());
    }

    /** As {@link #summary()}, with further warnings of the caller's. */
    public PlanSummary summary(List<Sentence> furtherWarnings) {
        List<Sentence> warnings = new ArrayList<>(guards.warnings());
        warnings.addAll(furtherWarnings);
        long requests = estimate.requests(writes, creations);
        return new PlanSummary(
                items,
                writes,
                points,
                requests,
                estimate.seconds(points, requests),
                guards.tripped(),
                warnings,
                HexFormat.of().formatHex(digest.digest()));
    }

    private void count(PlanItem item) {
        number++;
        items.merge(item.kind(), 1L, Long::sum);
        if (item.writes()) {
            writes++;
            creations += item.kind() == ItemKind.CREATE ? 1 : 0;
            points += estimate.points(item);
        }
    }

    private void digest(PlanItem item) {
        add(item.number() + " " + item.kind() + " "
                + item.mutation().map(Enum::name).orElse("-") + " " + item.priority() + " " + item.after());
        add(item.key().text());
        add(item.remoteId().map(id -> id.text()).orElse(""));
        digest.update(item.ground().bytes());
        for (ItemField field : item.fields()) {
            add(field.path().toString());
            add(field.before().map(FieldsCodec::encodeValue).orElse(""));
            add(field.after().map(FieldsCodec::encodeValue).orElse(""));
            add(field.by().written());
        }
    }

    /** Each part with its length, so that two plans never run together to the same bytes. */
    private void add(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
