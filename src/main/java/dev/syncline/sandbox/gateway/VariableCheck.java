package dev.syncline.sandbox.gateway;

import graphql.GraphQLContext;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the variables of a request against their types, and words what is wrong as Shopify does. */
final class VariableCheck {
    private final GraphQLSchema schema;

    VariableCheck(GraphQLSchema schema) {
        this.schema = schema;
    }

    private record Problem(List<Object> path, String explanation) {}

    List<Map<String, Object>> errors(List<VariableDefinition> definitions, Map<String, Object> variables) {
        List<Map<String, Object>> errors = new ArrayList<>();
        for (VariableDefinition definition : definitions) {
            Object value = variables.get(definition.getName());
            boolean absent = !variables.containsKey(definition.getName());
            if (absent && (definition.getDefaultValue() != null || !(definition.getType() instanceof NonNullType))) {
                continue;
            }
            List<Problem> problems = new ArrayList<>();
            check(type(definition.getType()), value, List.of(), problems);
            if (!problems.isEmpty()) {
                errors.add(error(definition, value, problems));
            }
        }
        return errors;
    }

    private static Map<String, Object> error(
            VariableDefinition definition, @Nullable Object value, List<Problem> problems) {
        String detail = problems.stream()
                .map(problem -> problem.path().stream().map(String::valueOf).collect(Collectors.joining(".")) + " ("
                        + problem.explanation() + ")")
                .map(String::strip)
                .collect(Collectors.joining(", "));
        boolean whole = problems.stream().allMatch(problem -> problem.path().isEmpty());
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", "INVALID_VARIABLE");
        if (value != null) {
            extensions.put("value", value);
        }
        extensions.put(
                "problems",
                problems.stream()
                        .map(problem -> {
                            Map<String, Object> shown = new LinkedHashMap<>();
                            shown.put("path", problem.path());
                            shown.put("explanation", problem.explanation());
                            return shown;
                        })
                        .toList());
        return ValidationErrors.error(
                "Variable $" + definition.getName() + " of type " + print(definition.getType())
                        + " was provided invalid value" + (whole ? "" : " for " + detail),
                definition.getSourceLocation() == null ? List.of() : List.of(definition.getSourceLocation()),
                List.of(),
                extensions);
    }

    private void check(@Nullable GraphQLType type, @Nullable Object value, List<Object> path, List<Problem> problems) {
        switch (type) {
            case null -> problems.add(new Problem(path, "No such type"));
            case GraphQLNonNull nonNull -> {
                if (value == null) {
                    problems.add(new Problem(path, "Expected value to not be null"));
                } else {
                    check(nonNull.getWrappedType(), value, path, problems);
                }
            }
            case GraphQLType any when value == null -> {
                // Null is a value of every other type.
            }
            case GraphQLList list -> {
                List<?> items = value instanceof List<?> several ? several : List.of(value);
                for (int i = 0; i < items.size(); i++) {
                    check(list.getWrappedType(), items.get(i), deeper(path, i), problems);
                }
            }
            case GraphQLInputObjectType object -> object(object, value, path, problems);
            case GraphQLEnumType choice -> {
                if (!(value instanceof String name) || choice.getValue(name) == null) {
                    String names = choice.getValues().stream()
                            .map(GraphQLEnumValueDefinition::getName)
                            .sorted()
                            .collect(Collectors.joining(", "));
                    problems.add(new Problem(path, "Expected \"" + value + "\" to be one of: " + names));
                }
            }
            case GraphQLScalarType scalar -> {
                try {
                    scalar.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ROOT);
                } catch (CoercingParseValueException e) {
                    problems.add(new Problem(path, "Could not coerce value " + value + " to " + scalar.getName()));
                }
            }
            default -> problems.add(new Problem(path, "Not an input type"));
        }
    }

    private void object(
            GraphQLInputObjectType type, @Nullable Object value, List<Object> path, List<Problem> problems) {
        if (!(value instanceof Map<?, ?> fields)) {
            problems.add(new Problem(path, "Expected " + value + " to be a key-value object."));
            return;
        }
        for (Object name : fields.keySet()) {
            if (type.getFieldDefinition(String.valueOf(name)) == null) {
                problems.add(new Problem(deeper(path, name), "Field is not defined on " + type.getName()));
            }
        }
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            boolean given = fields.containsKey(field.getName());
            if (given || !field.hasSetDefaultValue()) {
                check(field.getType(), fields.get(field.getName()), deeper(path, field.getName()), problems);
            }
        }
    }

    private @Nullable GraphQLType type(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> {
                GraphQLType inner = type(nonNull.getType());
                yield inner == null ? null : GraphQLNonNull.nonNull(inner);
            }
            case ListType list -> {
                GraphQLType inner = type(list.getType());
                yield inner == null ? null : GraphQLList.list(inner);
            }
            case TypeName name -> schema.getType(name.getName());
            default -> null;
        };
    }

    private static String print(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> print(nonNull.getType()) + "!";
            case ListType list -> "[" + print(list.getType()) + "]";
            case TypeName name -> name.getName();
            default -> type.toString();
        };
    }

    private static List<Object> deeper(List<Object> path, Object step) {
        List<Object> deeper = new ArrayList<>(path);
        deeper.add(step);
        return deeper;
    }
}
