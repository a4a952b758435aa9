package dev.syncline.store.repository;

import dev.syncline.model.Sentence;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Small records in one column, as JSON. What is searched for has columns of its own. */
final class Documents {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Sentence.class, new ToStringSerializer(Sentence.class))
                    .addDeserializer(Sentence.class, new WrittenSentence()))
            .build();

    private Documents() {}

    static String text(Object document) {
        return JSON.writeValueAsString(document);
    }

    static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }
}
