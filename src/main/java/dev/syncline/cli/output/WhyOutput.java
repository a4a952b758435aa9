package dev.syncline.cli.output;

import dev.syncline.cli.terminal.Json;
import dev.syncline.service.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What will happen to a product, as scripts and people see it. */
public final class WhyOutput {
    private WhyOutput() {}

    /** The document. */
    public static ObjectNode json(Why why) {
        ObjectNode document = Json.object()
                .put("key", why.key().text())
                .put("state", why.standing().word());
        document.set("stopped", Shown.word(why.stopped()));
        ArrayNode reasons = document.putArray("reasons");
        for (Why.Reason reason : why.reasons()) {
            ObjectNode entry = reasons.addObject();
            entry.set("field", Shown.word(reason.path()));
            entry.put("will", reason.fate().name().toLowerCase(Locale.ROOT)).put("by", Shown.said(reason.by()));
            entry.set("before", Shown.json(reason.before()));
            entry.set("after", Shown.json(reason.after()));
            entry.put("sentence", Shown.said(reason.sentence()));
        }
        ArrayNode guards = document.putArray("guards");
        why.guards().stream().map(Shown::said).forEach(guards::add);
        return document;
    }

    /** In sentences. */
    public static List<String> lines(Why why) {
        List<String> lines = new ArrayList<>();
        lines.add("Product " + why.key() + " is " + why.standing().word() + ".");
        why.sentences().stream().map(Shown::said).forEach(lines::add);
        return lines;
    }
}
