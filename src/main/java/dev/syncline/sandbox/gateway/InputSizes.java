package dev.syncline.sandbox.gateway;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refuses input arrays that are too long; variants may be as many as a product has. */
final class InputSizes {
    private static final int MOST = 250;
    private static final int MOST_VARIANTS = 2048;

    private InputSizes() {}

    static Optional<Map<String, Object>> error(OperationDefinition operation, Map<String, Object> variables) {
        for (Selection<?> selection : operation.getSelectionSet().getSelections()) {
            if (selection instanceof Field field) {
                String name = field.getAlias() == null ? field.getName() : field.getAlias();
                for (Argument argument : field.getArguments()) {
                    Optional<Map<String, Object>> error =
                            tooLong(resolved(argument.getValue(), variables), List.of(name, argument.getName()), field);
                    if (error.isPresent()) {
                        return error;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object resolved(Value<?> value, Map<String, Object> variables) {
        return switch (value) {
            case VariableReference reference -> variables.get(reference.getName());
            case ArrayValue array -> {
                List<@Nullable Object> items = new ArrayList<>();
                array.getValues().forEach(each -> items.add(resolved(each, variables)));
                yield items;
            }
            case ObjectValue object -> {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                for (ObjectField field : object.getObjectFields()) {
                    fields.put(field.getName(), resolved(field.getValue(), variables));
                }
                yield fields;
            }
            default -> null;
        };
    }

    private static Optional<Map<String, Object>> tooLong(@Nullable Object value, List<Object> path, Field field) {
        if (value instanceof List<?> list) {
            int most = path.getLast().equals("variants") || path.getLast().equals("variantsIds") ? MOST_VARIANTS : MOST;
            if (list.size() > most) {
                Map<String, Object> extensions = new LinkedHashMap<>();
                extensions.put("code", "MAX_INPUT_SIZE_EXCEEDED");
                return Optional.of(ValidationErrors.error(
                        "The input array size of " + list.size() + " is greater than the maximum allowed of " + most
                                + ".",
                        field.getSourceLocation() == null ? List.of() : List.of(field.getSourceLocation()),
                        path,
                        extensions));
            }
            for (int i = 0; i < list.size(); i++) {
                Optional<Map<String, Object>> error = tooLong(list.get(i), deeper(path, i), field);
                if (error.isPresent()) {
                    return error;
                }
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Optional<Map<String, Object>> error =
                        tooLong(entry.getValue(), deeper(path, String.valueOf(entry.getKey())), field);
                if (error.isPresent()) {
                    return error;
                }
            }
        }
        return Optional.empty();
    }

    private static List<Object> deeper(List<Object> path, Object step) {
        List<Object> deeper = new ArrayList<>(path);
        deeper.add(step);
        return deeper;
    }
}
