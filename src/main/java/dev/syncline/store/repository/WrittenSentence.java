package dev.syncline.store.repository;

import dev.syncline.model.Sentence;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads sentences in documents from their written form, and plain words of older versions as they are. */
final class WrittenSentence extends StdDeserializer<Sentence> {
    WrittenSentence() {
        super(Sentence.class);
    }

    @Override
    public Sentence deserialize(JsonParser parser, DeserializationContext context) {
        return Sentence.parse(parser.getString());
    }
}
