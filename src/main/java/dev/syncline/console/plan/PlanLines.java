package dev.syncline.console.plan;

import dev.syncline.console.fx.PagedRows;
import dev.syncline.service.grid.PlanRow;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;

/**
 * Steps as lines, those that are open with their fields below them. Holds what is open and nothing else, so a plan of
 * 100,000 steps costs no more than one of ten. FX thread only.
 */
final class PlanLines extends ObservableListBase<PlanLine> {
    private final PagedRows<PlanRow> rows;
    /** The open steps by their places in the list, so that what lies below is found in order. */
    private final TreeMap<Integer, PlanRow> open = new TreeMap<>();

    PlanLines(PagedRows<PlanRow> rows) {
        this.rows = rows;
        rows.addListener((ListChangeListener<PlanRow>) this::changed);
    }

    private void changed(ListChangeListener.Change<? extends PlanRow> change) {
        while (change.next()) {
            if (change.wasUpdated()) {
                beginChange();
                int from = line(change.getFrom());
                int to = Math.min(size(), line(change.getTo()));
                for (int at = from; at < to; at++) {
                    nextUpdate(at);
                }
                endChange();
            } else {
                int before = change.getRemovedSize() + below();
                open.clear();
                beginChange();
                nextReplace(0, size(), new Gone(before));
                endChange();
            }
        }
    }

    private int below() {
        return open.values().stream().mapToInt(PlanLines::below).sum();
    }

    private static int below(PlanRow row) {
        return row.item().fields().size();
    }

    /** The line of the step at a place among the steps. */
    private int line(int step) {
        return step
                + open.headMap(step).values().stream()
                        .mapToInt(PlanLines::below)
                        .sum();
    }

    @Override
    public PlanLine get(int index) {
        int shift = 0;
        for (Map.Entry<Integer, PlanRow> entry : open.entrySet()) {
            int at = entry.getKey() + shift;
            int fields = below(entry.getValue());
            if (index < at) {
                break;
            }
            if (index == at) {
                return new PlanLine.Step(entry.getValue(), true);
            }
            if (index <= at + fields) {
                return new PlanLine.OfField(
                        entry.getValue(), entry.getValue().item().fields().get(index - at - 1));
            }
            shift += fields;
        }
        return new PlanLine.Step(rows.get(index - shift), false);
    }

    /** The place in the plan of the step that a line is about, without reading it. */
    int number(int index) {
        return Math.toIntExact(rows.ids().get(stepAt(index)));
    }

    /** The line, where it has been read. */
    Optional<PlanLine> known(int index) {
        return rows.known(stepAt(index)).map(row -> get(index));
    }

    /** The step with a place in the plan, where it is shown and has been read. */
    Optional<PlanRow> step(int number) {
        int at = Collections.binarySearch(rows.ids(), (long) number);
        return at < 0 ? Optional.empty() : rows.known(at);
    }

    /** The places in the plan of all steps that are shown, in order. */
    List<Integer> numbers() {
        return rows.ids().stream().map(Math::toIntExact).toList();
    }

    /** Where the step of a line is among the steps. */
    private int stepAt(int index) {
        int shift = 0;
        for (Map.Entry<Integer, PlanRow> entry : open.entrySet()) {
            int at = entry.getKey() + shift;
            if (index < at) {
                break;
            }
            int fields = below(entry.getValue());
            if (index <= at + fields) {
                return entry.getKey();
            }
            shift += fields;
        }
        return index - shift;
    }

    @Override
    public int size() {
        return rows.size() + below();
    }

    /** Shows or hides the fields of the step in a line. */
    void toggle(int index) {
        if (get(index) instanceof PlanLine.Step step && step.opens() && !step.blank()) {
            int place = rows.ids().indexOf(step.row().id());
            int fields = below(step.row());
            beginChange();
            if (step.open()) {
                List<PlanLine> gone = List.copyOf(subList(index + 1, index + 1 + fields));
                open.remove(place);
                nextRemove(index + 1, gone);
            } else {
                open.put(place, step.row());
                nextAdd(index + 1, index + 1 + fields);
            }
            nextUpdate(index);
            endChange();
        }
    }

    /** What a change says was there before: how much, not what. */
    private static final class Gone extends AbstractList<PlanLine> {
        private final int size;

        Gone(int size) {
            this.size = size;
        }

        @Override
        public PlanLine get(int index) {
            throw new IndexOutOfBoundsException("Lines that were replaced are not kept");
        }

        @Override
        public int size() {
            return size;
        }
    }
}
