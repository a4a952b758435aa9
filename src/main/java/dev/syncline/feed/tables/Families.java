package dev.syncline.feed.tables;

import java.util.HashMap;
import java.util.Map;

/**
 * Names families by manufacturer and model. Two families of one manufacturer that have the same model and other codes are
 * told apart by these. Not thread-safe.
 */
final class Families {
    private final Map<Long, String> codes = new HashMap<>();

    /** The name of the family; empty for a product without a model. */
    String of(String manufacturer, String model, String code) {
        if (manufacturer.isEmpty() || model.isEmpty()) {
            return "";
        }
        String name = manufacturer + " " + model;
        String first = codes.putIfAbsent(hash(name), code);
        return first == null || first.equals(code) ? name : (name + " " + code).strip();
    }

    private static long hash(String text) {
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + Character.toLowerCase(text.charAt(i));
        }
        return hash;
    }
}
