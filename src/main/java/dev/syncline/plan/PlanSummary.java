package dev.syncline.plan;

import dev.syncline.model.Sentence;
import java.util.List;
import java.util.Map;

/**
 * A plan in figures.
 *
 * @param items steps by kind
 * @param writes steps that write to the shop
 * @param cost estimated points of the shop's budget
 * @param requests estimated requests
 * @param seconds estimated time at the shop's restore rate, from an empty bucket's worst to nothing
 * @param trippedGuards the guards that stop it for approval; empty where none
 * @param warnings what a person should know before approving
 * @param sha256 digest of all steps in order, as lower-case hexadecimal digits
 */
public record PlanSummary(
        Map<ItemKind, Long> items,
        long writes,
        double cost,
        long requests,
        double seconds,
        List<Sentence> trippedGuards,
        List<Sentence> warnings,
        String sha256) {
    public PlanSummary {
        items = Map.copyOf(items);
        trippedGuards = List.copyOf(trippedGuards);
        warnings = List.copyOf(warnings);
    }
}
