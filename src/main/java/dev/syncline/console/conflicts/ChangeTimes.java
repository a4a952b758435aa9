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
                formats.moment(detail.conflict().since()));
    }

    private String moment(Optional<Departure> change) {
        return change.map(this::moment).orElseGet(() -> texts.get("conflicts.changed.unknown"));
    }

    private String moment(Departure change) {
        String from = formats.moment(change.after());
        String to = formats.moment(change.until());
        return from.equals(to) ? to : texts.get("conflicts.changed.between", from, to);
    }
}
