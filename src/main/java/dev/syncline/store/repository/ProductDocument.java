package dev.syncline.store.repository;

import dev.syncline.compare.canonical.FieldsCodec;
import dev.syncline.model.Departure;
import dev.syncline.model.FeedSaid;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.Replica;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Both sides of a product and what the feed said, as one document: a byte for the layout, then each part with its
 * length. An empty part is what a product without departures, or without a shop side, has most of.
 */
record ProductDocument(Replica local, Replica remote, FeedSaid feed) {
    private static final byte LAYOUT = 1;
    private static final byte[] NOTHING = {};

    static ProductDocument of(ProductState state) {
        return new ProductDocument(state.local(), state.remote(), state.feed());
    }

    byte[] written() {
        List<byte[]> parts = List.of(
                written(local.fields()),
                written(remote.fields()),
                written(local.departures()),
                written(remote.departures()),
                feed.equals(FeedSaid.SAME) ? NOTHING : FieldsCodec.encodeFeedSaid(feed));
        int size = 1;
        for (byte[] part : parts) {
            size += Integer.BYTES + part.length;
        }
        ByteBuffer whole = ByteBuffer.allocate(size).put(LAYOUT);
        parts.forEach(part -> whole.putInt(part.length).put(part));
        return whole.array();
    }

    static ProductDocument read(byte[] bytes) {
        ByteBuffer whole = ByteBuffer.wrap(bytes);
        byte layout = whole.get();
        if (layout != LAYOUT) {
            throw new IllegalStateException(
                    "A stored document has layout " + layout + ", which this version cannot read");
        }
        ProductFields local = fields(next(whole));
        ProductFields remote = fields(next(whole));
        SortedMap<FieldPath, Departure> localDepartures = departures(next(whole));
        SortedMap<FieldPath, Departure> remoteDepartures = departures(next(whole));
        byte[] feed = next(whole);
        return new ProductDocument(
                new Replica(local, localDepartures),
                new Replica(remote, remoteDepartures),
                feed.length == 0 ? FeedSaid.SAME : FieldsCodec.decodeFeedSaid(feed));
    }

    private static byte[] written(ProductFields fields) {
        return fields.isEmpty() ? NOTHING : FieldsCodec.encode(fields);
    }

    private static byte[] written(SortedMap<FieldPath, Departure> departures) {
        return departures.isEmpty() ? NOTHING : FieldsCodec.encodeDepartures(departures);
    }

    private static ProductFields fields(byte[] part) {
        return part.length == 0 ? ProductFields.NONE : FieldsCodec.decode(part);
    }

    private static SortedMap<FieldPath, Departure> departures(byte[] part) {
        return part.length == 0 ? new TreeMap<>() : FieldsCodec.decodeDepartures(part);
    }

    private static byte[] next(ByteBuffer whole) {
        byte[] part = new byte[whole.getInt()];
        whole.get(part);
        return part;
    }
}
