package dev.syncline.console.conflicts;

import dev.syncline.console.text.Formats;
import dev.syncline.console.text.Texts;
import dev.syncline.model.Departure;
import dev.syncline.service.ConflictDetail;
import java.util.Optional;

/** Says when each side changed. The shop tells no time per field, so its change lies between two readings. */
record ChangeTimes(Texts texts, Formats formats) {
    String of(ConflictDetail detail) {
        return texts.get(
                "conflicts.changed",
                moment(detail.localChange()),
                moment(detail.remoteChange()),
                formats.ago(detail.conflict().since()));
    }

    private String moment(Optional<Departure> change) {
        return change.map(departure -> departure.after().equals(departure.until())
                        ? formats.moment(departure.until())
                        : texts.get(
                                "conflicts.changed.between",
                                formats.moment(departure.after()),
                                formats.moment(departure.until())))
                .orElseGet(() -> texts.get("conflicts.changed.unknown"));
    }
}
