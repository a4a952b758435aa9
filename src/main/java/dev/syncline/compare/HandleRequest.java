package dev.syncline.compare;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Departure;
import dev.syncline.model.FeedSaid;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.ProductState;
import dev.syncline.model.Replica;
import dev.syncline.model.Value;
import dev.syncline.model.ValueSource;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A person's wish for another handle, which is the only way in which one is changed. */
public final class HandleRequest {
    private static final FieldPath HANDLE = FieldPath.of(Field.HANDLE);

    private HandleRequest() {}

    /** Remembers who asked for the handle that is there, also where it is what the feed says: that alone would not be written. */
    static ProductState asked(ProductState state, ValueSource source) {
        Map<FieldPath, ValueSource> sources = new HashMap<>(state.feed().sources());
        sources.put(HANDLE, source);
        return state.withFeed(new FeedSaid(state.feed().differing(), sources));
    }

    /** The product once a person asked for a handle: the local side wants it, and the next sync writes it. */
    public static ProductState wanted(ProductState state, String handle, Instant at) {
        Optional<Value> wish = Optional.of(Value.text(handle));
        ProductState asked = asked(LocalEdit.set(state, HANDLE, wish, ValueSource.PERSON, at), ValueSource.PERSON);
        Optional<Value> remote = asked.remote().fields().get(HANDLE);
        if (asked.link() != Link.ADOPTED || Canonical.same(HANDLE, remote, wish)) {
            return asked;
        }
        // What both agreed to differ in, or what the shop changed since, is settled by the wish: it replaces what the
        // shop says.
        TreeMap<FieldPath, Departure> local = new TreeMap<>(asked.local().departures());
        local.put(HANDLE, Departure.at(remote, at));
        TreeMap<FieldPath, Departure> there = new TreeMap<>(asked.remote().departures());
        there.remove(HANDLE);
        return asked.withLocal(new Replica(asked.local().fields(), local))
                .withRemote(new Replica(asked.remote().fields(), there));
    }
}
