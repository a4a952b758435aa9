package dev.syncline.sandbox.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error that the merchant or the app can do something about.
 *
 * @param field the path to the input that is wrong, empty for none
 * @param code the error's code, empty where the mutation has none
 */
record UserError(List<String> field, String message, String code) {

    Map<String, @Nullable Object> asFields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("field", field.isEmpty() ? null : field);
        fields.put("message", message);
        fields.put("code", code.isEmpty() ? null : code);
        return fields;
    }
}
