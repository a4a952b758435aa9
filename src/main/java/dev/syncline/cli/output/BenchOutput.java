package dev.syncline.cli.output;

import static dev.syncline.cli.output.Shown.figure;

import dev.syncline.cli.terminal.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a benchmark found, as scripts and people see it. */
public final class BenchOutput {
    private BenchOutput() {}

    /** The document. */
    public static ObjectNode json(BenchFound found) {
        ObjectNode document = Json.object()
                .put("benchmark", found.name())
                .put("input", found.input())
                .put("machine", found.machine());
        ArrayNode steps = document.putArray("steps");
        for (BenchFound.Step step : found.steps()) {
            ObjectNode row = steps.addObject().put("step", step.name()).put("seconds", figure(step.seconds()));
            step.cpuSeconds().ifPresent(cpu -> row.put("cpuSeconds", figure(cpu)));
            step.said().ifPresent(said -> row.set("said", JsonMapper.shared().readTree(said)));
        }
        ArrayNode ratios = document.putArray("ratios");
        for (BenchFound.Ratio ratio : found.ratios()) {
            ratios.addObject()
                    .put("step", ratio.step())
                    .put("baseline", ratio.baseline())
                    .put("most", figure(ratio.most()))
                    .put("seconds", figure(ratio.ofSeconds()))
                    .put("cpuSeconds", figure(ratio.ofCpuSeconds()));
        }
        return document;
    }

    /** A table of steps, then one of ratios. */
    public static List<String> lines(BenchFound found) {
        List<String> lines = new ArrayList<>();
        lines.add(found.name() + ": " + found.input());
        lines.add(found.machine());
        for (BenchFound.Step step : found.steps()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-34s %8.1f s  %8s",
                    step.name(),
                    step.seconds(),
                    step.cpuSeconds().isPresent()
                            ? String.format(
                                    Locale.ROOT, "%.1f s CPU", step.cpuSeconds().getAsDouble())
                            : ""));
        }
        for (BenchFound.Ratio ratio : found.ratios()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "'%s' takes %.1f times '%s' (%.1f times in processor time); it shall be %.0f at most.",
                    ratio.step(),
                    ratio.ofSeconds(),
                    ratio.baseline(),
                    ratio.ofCpuSeconds(),
                    ratio.most()));
        }
        return lines;
    }
}
