package dev.syncline.store.repository;

import dev.syncline.compare.Retraction;
import dev.syncline.compare.Retraction.Part;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.RemoteId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What a decision changed, as compressed bytes. */
final class RetractionDocument {
    private static final int LAYOUT = 1;

    private RetractionDocument() {}

    static byte[] written(Retraction change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(LAYOUT);
            write(out, change.before());
            write(out, change.after());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Compression compression = new Compression()) {
            return compression.pack(bytes.toByteArray());
        }
    }

    static Retraction read(byte[] packed) {
        byte[] bytes;
        try (Compression compression = new Compression()) {
            bytes = compression.unpack(packed);
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int layout = in.readByte();
            if (layout != LAYOUT) {
                throw new IllegalStateException(
                        "A stored decision has layout " + layout + ", which this version cannot read");
            }
            return new Retraction(part(in), part(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, Part part) throws IOException {
        out.writeUTF(part.link().name());
        out.writeUTF(part.remoteId().map(RemoteId::text).orElse(""));
        out.writeBoolean(part.presence().local());
        out.writeBoolean(part.presence().remote());
        out.writeBoolean(part.presence().agreed());
        byte[] document = new ProductDocument(part.local(), part.remote(), part.feed()).written();
        out.writeInt(document.length);
        out.write(document);
    }

    private static Part part(DataInputStream in) throws IOException {
        Link link = Link.valueOf(in.readUTF());
        Optional<RemoteId> remoteId =
                Optional.of(in.readUTF()).filter(text -> !text.isEmpty()).map(RemoteId::new);
        Presence presence = new Presence(in.readBoolean(), in.readBoolean(), in.readBoolean());
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        ProductDocument document = ProductDocument.read(bytes);
        return new Part(link, remoteId, presence, document.local(), document.remote(), document.feed());
    }
}
