package dev.syncline.sandbox.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Decides which fault, if any, befalls each request: the first of the file that applies. Thread-safe. */
public final class FaultPlan {
    private final List<Rule> rules = new ArrayList<>();
    private final Random random;

    /** A plan by that file. */
    public FaultPlan(FaultsFile file) {
        this.random = new Random(file.seed());
        file.faults().forEach(entry -> rules.add(new Rule(entry, entry.fault())));
    }

    private static final class Rule {
        private final FaultsFile.Entry entry;
        private final Fault fault;
        private long seen;
        private long done;

        Rule(FaultsFile.Entry entry, Fault fault) {
            this.entry = entry;
            this.fault = fault;
        }

        boolean applies(Set<String> fields, Random random) {
            if (entry.root().filter(field -> !fields.contains(field)).isPresent()) {
                return false;
            }
            seen++;
            boolean applies = entry.nth() > 0
                    ? seen == entry.nth()
                    : entry.from() > 0
                            ? seen >= entry.from()
                            : entry.every() > 0 ? seen % entry.every() == 0 : random.nextDouble() < entry.probability();
            if (applies && (entry.times() == 0 || done < entry.times())) {
                done++;
                return true;
            }
            return false;
        }
    }

    /** @return the fault that befalls a request with these fields at its root */
    public synchronized Optional<Fault> next(Set<String> fields) {
        Optional<Fault> fault = Optional.empty();
        for (Rule rule : rules) {
            if (rule.applies(fields, random) && fault.isEmpty()) {
                fault = Optional.of(rule.fault);
            }
        }
        return fault;
    }
}
