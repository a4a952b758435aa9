package dev.syncline.sandbox.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the answers of mutations. */
final class Payload {
    static final String NO_PRODUCT = "Product does not exist";

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    static Payload of(String field, @Nullable Object value) {
        return new Payload().with(field, value);
    }

    Payload with(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }

    Map<String, @Nullable Object> errors(Report report) {
        fields.put("userErrors", report.asFields());
        return fields;
    }

    Map<String, @Nullable Object> error(List<String> field, String message, String code) {
        Report report = new Report();
        report.add(field, message, code);
        return errors(report);
    }

    Map<String, @Nullable Object> clean() {
        return errors(new Report());
    }
}
