package dev.syncline.store.repository;

import tools.jackson.databind.json.JsonMapper;

/** Small records in one column, as JSON. What is searched for has columns of its own. */
final class Documents {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Documents() {}

    static String text(Object document) {
        return JSON.writeValueAsString(document);
    }

    static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }
}
