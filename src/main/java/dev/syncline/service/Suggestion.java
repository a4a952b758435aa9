package dev.syncline.service;

import java.util.Map;
import java.util.Optional;

/**
 * What people mostly decided in such a conflict.
 *
 * @param choice what they chose, as the decision's word: Local, Remote, Base, Merge or Edited
 * @param times how often
 * @param of how many decisions there are
 * @param vendor the vendor that the decisions are about; empty where they are about the field whoever made the product
 */
public record Suggestion(String choice, long times, long of, Optional<String> vendor) {
    /** Fewer decisions are no habit. */
    private static final long FEWEST = 3;

    /** 0 to 100. */
    public int percent() {
        return (int) Math.round(100.0 * times / of);
    }

    /**
     * The most frequent choice for the field and vendor, else for the field alone. Empty where fewer than three decisions
     * are known, where none leads, or where they were mostly values of people's own, which say nothing about the next.
     */
    static Optional<Suggestion> of(String vendor, Map<String, Long> ofVendor, Map<String, Long> ofField) {
        return leading(vendor.isEmpty() ? Map.of() : ofVendor, Optional.of(vendor))
                .or(() -> leading(ofField, Optional.empty()));
    }

    private static Optional<Suggestion> leading(Map<String, Long> counts, Optional<String> vendor) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        if (all < FEWEST
                || counts.values().stream().filter(count -> count == most).count() != 1) {
            return Optional.empty();
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .filter(choice -> !choice.equals("Edited"))
                .map(choice -> new Suggestion(choice, most, all, vendor))
                .findFirst();
    }
}
