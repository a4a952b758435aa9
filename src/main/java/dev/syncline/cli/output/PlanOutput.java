package dev.syncline.cli.output;

import dev.syncline.cli.terminal.Json;
import dev.syncline.cli.terminal.Listing;
import dev.syncline.engine.RunPort.StoredPlan;
import dev.syncline.plan.ItemField;
import dev.syncline.plan.PlanItem;
import dev.syncline.plan.PlanSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan and its steps, as scripts and people see them. */
public final class PlanOutput {
    private static final String[] HEADINGS = {
        "Item", "Product", "SKU", "Operation", "Field", "Before", "After", "Because"
    };

    private PlanOutput() {}

    /** The document of a plan that was made and not applied. */
    public static ObjectNode json(StoredPlan plan) {
        PlanSummary summary = plan.summary();
        ObjectNode document = Json.object()
                .put("plan", plan.id().number())
                .put("run", plan.run().number())
                .put("writes", summary.writes())
                .put("estimatedCost", Shown.figure(summary.cost()))
                .put("estimatedRequests", summary.requests())
                .put("estimatedSeconds", Shown.figure(summary.seconds()));
        ArrayNode warnings = document.putArray("warnings");
        summary.warnings().stream().map(Shown::said).forEach(warnings::add);
        ArrayNode guards = document.putArray("guards");
        summary.trippedGuards().stream().map(Shown::said).forEach(guards::add);
        ObjectNode items = document.putObject("items");
        summary.items().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> items.put(Shown.word(entry.getKey()), entry.getValue()));
        return document.put("sha256", summary.sha256());
    }

    /** The plan in a few sentences. */
    public static List<String> lines(StoredPlan plan) {
        PlanSummary summary = plan.summary();
        List<String> lines = new ArrayList<>();
        lines.add("Plan " + plan.id() + " of run " + plan.run() + ": " + summary.writes() + " writes, about "
                + summary.requests() + " requests, "
                + Shown.figure(summary.cost()).toPlainString() + " points, "
                + Shown.figure(summary.seconds()).toPlainString() + " s.");
        summary.items().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> lines.add("  " + Shown.word(entry.getKey()) + ": " + entry.getValue()));
        summary.trippedGuards().forEach(guard -> lines.add("Stopped by a guard: " + Shown.said(guard)));
        summary.warnings().forEach(warning -> lines.add("Warning: " + Shown.said(warning)));
        lines.add("See it with 'plan show " + plan.id() + "', apply it with 'plan apply " + plan.id() + "'.");
        return lines;
    }

    /** The headings of a list of steps. */
    public static String[] headings() {
        return HEADINGS.clone();
    }

    /** Writes a step: a row for each of its fields, and one for a step that is about the product as a whole. */
    public static void write(PlanItem item, Listing listing) {
        if (item.fields().isEmpty()) {
            listing.row(json(item, Optional.empty()), cells(item, Optional.empty()));
        }
        for (ItemField field : item.fields()) {
            listing.row(json(item, Optional.of(field)), cells(item, Optional.of(field)));
        }
    }

    private static ObjectNode json(PlanItem item, Optional<ItemField> field) {
        ObjectNode document = Json.object()
                .put("item", item.number())
                .put("product", item.key().text());
        document.set("sku", Shown.word(item.sku()));
        document.put("operation", operation(item));
        document.set("field", Shown.word(field.map(ItemField::path)));
        document.set("before", Shown.json(field.flatMap(ItemField::before)));
        document.set("after", Shown.json(field.flatMap(ItemField::after)));
        document.set("mutation", Shown.word(item.mutation().map(Shown::word)));
        document.put("priority", item.priority().name());
        document.set("because", Shown.word(field.map(ItemField::by)));
        return document;
    }

    private static List<String> cells(PlanItem item, Optional<ItemField> field) {
        return List.of(
                Integer.toString(item.number()),
                item.key().text(),
                Shown.orNothing(item.sku()),
                operation(item),
                Shown.orNothing(field.map(ItemField::path)),
                Shown.text(field.flatMap(ItemField::before)),
                Shown.text(field.flatMap(ItemField::after)),
                Shown.orNothing(field.map(ItemField::by)));
    }

    /** What people call it: the operation that is queued, else what the step does on our own side. */
    private static String operation(PlanItem item) {
        return item.operation().map(Shown::word).orElseGet(() -> Shown.word(item.kind()));
    }
}
