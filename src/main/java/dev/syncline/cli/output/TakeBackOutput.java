package dev.syncline.cli.output;

import dev.syncline.engine.Run;
import dev.syncline.engine.TakeBack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A run with what is or was taken back of it, as JSON and as text. */
public final class TakeBackOutput {
    private TakeBackOutput() {}

    /** The run with the keys of {@code sync}, and what takes it back. */
    public static ObjectNode json(Run run, List<TakeBack> backs) {
        return json(run, backs, Optional.empty());
    }

    /** As the other, with what the run itself takes back. */
    public static ObjectNode json(Run run, List<TakeBack> backs, Optional<TakeBack> of) {
        ObjectNode document = RunOutput.json(run);
        ArrayNode taken = document.putArray("takenBack");
        backs.forEach(one -> {
            ObjectNode row = taken.addObject()
                    .put("at", one.dueAt().toString())
                    .put("actor", one.actor())
                    .put("state", word(one));
            one.figures().ifPresent(figures -> {
                row.put("products", figures.products())
                        .put("fields", figures.fields())
                        .put("editedSince", figures.edited())
                        .put("impossible", figures.impossible());
                ArrayNode kept = row.putArray("kept");
                figures.kept().forEach(stayed -> kept.add(Shown.said(stayed)));
            });
        });
        of.ifPresent(one -> {
            ArrayNode runs = document.putArray("takesBack");
            one.request().runs().forEach(taker -> runs.add(taker.number()));
        });
        return document;
    }

    /** The same for people. */
    public static List<String> lines(Run run, List<TakeBack> backs) {
        return lines(run, backs, Optional.empty());
    }

    /** As the other, with what the run itself takes back. */
    public static List<String> lines(Run run, List<TakeBack> backs, Optional<TakeBack> of) {
        List<String> lines = new ArrayList<>(RunOutput.lines(run));
        of.ifPresent(one -> lines.add("It takes back run "
                + String.join(
                        ", ", one.request().runs().stream().map(String::valueOf).toList()) + "."));
        backs.forEach(one -> {
            lines.add(sentence(run, one));
            one.figures()
                    .ifPresent(
                            figures -> figures.kept().forEach(kept -> lines.add("Left as it is: " + Shown.said(kept))));
        });
        return lines;
    }

    private static String sentence(Run run, TakeBack one) {
        String at = Shown.moment(one.dueAt());
        return switch (one.state()) {
            case WAITING ->
                "It is taken back on " + at + ", as " + one.actor() + " wants; 'run keep " + run.id()
                        + "' keeps what it wrote.";
            case WORKING -> "It is being taken back.";
            case CANCELLED -> "It was to be taken back on " + at + "; somebody kept it.";
            case DONE ->
                "It was taken back on " + at + " by " + one.actor()
                        + one.figures()
                                .map(figures -> ": " + figures.fields() + " fields of " + figures.products()
                                        + " products, " + figures.edited() + " changed since.")
                                .orElse(".");
        };
    }

    private static String word(TakeBack one) {
        return one.state().name().toLowerCase(java.util.Locale.ROOT);
    }
}
