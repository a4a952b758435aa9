package dev.syncline.engine;

import dev.syncline.compare.ExistenceUndo;
import dev.syncline.compare.ExistenceUndo.Deed;
import dev.syncline.compare.ExistenceUndo.Verdict;
import dev.syncline.compare.Undo;
import dev.syncline.compare.Undo.Finding;
import dev.syncline.model.ProductState;
import dev.syncline.model.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What can be taken back of one product.
 *
 * @param state the product as it is
 * @param whole what can be done about the product as a whole
 * @param status the status to which it returns
 * @param fields what can be done about its fields
 * @param later whether the product as a whole is taken back once its fields are
 */
record UndoFindings(ProductState state, Verdict whole, Optional<Value> status, List<Finding> fields, boolean later) {
    UndoFindings {
        fields = List.copyOf(fields);
    }

    /** Whether nothing can be. */
    boolean isEmpty() {
        return deed().isEmpty() && fields.stream().noneMatch(Finding.Undoable.class::isInstance);
    }

    /** How the product as a whole is taken back. */
    Optional<Deed> deed() {
        return whole instanceof Verdict.Possible(Deed deed) ? Optional.of(deed) : Optional.empty();
    }

    /** The product with that taken back on our side. */
    ProductState undone(Instant at) {
        ProductState next = deed().filter(deed -> !later)
                .map(deed -> ExistenceUndo.undone(state, deed, status, at))
                .orElse(state);
        return Undo.undone(next, fields, at);
    }

    /** Whether a sync has something to write for it. */
    boolean writes() {
        return deed().filter(deed -> deed == Deed.RELEASE || deed == Deed.UNLINK)
                        .isEmpty()
                || fields.stream().anyMatch(Finding.Undoable.class::isInstance);
    }

    /** The shop's half of a product that is two again. */
    Optional<ProductState> apart(boolean pullsOrphans) {
        return deed().filter(deed -> deed == Deed.UNLINK && !later)
                .map(deed -> ExistenceUndo.shopHalf(state, pullsOrphans));
    }

    UndoFindings withWhole(Verdict other) {
        return new UndoFindings(state, other, status, fields, later);
    }

    UndoFindings withFields(List<Finding> others) {
        return new UndoFindings(state, whole, status, others, later);
    }

    /** As these, with the product as a whole taken back once its fields are. */
    UndoFindings linkLast() {
        return new UndoFindings(state, whole, status, fields, true);
    }
}
