package dev.syncline.sandbox.gateway;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the mistakes in a document that clients meet most, and words them as Shopify does. */
final class DocumentCheck {
    private final GraphQLSchema schema;
    private final Document document;
    private final List<Map<String, Object>> errors = new ArrayList<>();

    DocumentCheck(GraphQLSchema schema, Document document) {
        this.schema = schema;
        this.document = document;
    }

    List<Map<String, Object>> errors() {
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            String kind = operation.getOperation().name().toLowerCase(Locale.ROOT);
            boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
            GraphQLFieldsContainer root =
                    mutation ? Objects.requireNonNull(schema.getMutationType()) : schema.getQueryType();
            selection(
                    operation.getSelectionSet(),
                    root,
                    List.of(operation.getName() == null ? kind : kind + " " + operation.getName()));
        }
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            if (schema.getType(fragment.getTypeCondition().getName()) instanceof GraphQLFieldsContainer type) {
                selection(fragment.getSelectionSet(), type, List.of("fragment " + fragment.getName()));
            }
        }
        return errors;
    }

    private void selection(@Nullable SelectionSet set, GraphQLFieldsContainer type, List<String> path) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field -> field(field, type, path);
                case InlineFragment inline -> {
                    String name = inline.getTypeCondition() == null
                            ? type.getName()
                            : inline.getTypeCondition().getName();
                    if (schema.getType(name) instanceof GraphQLFieldsContainer narrowed) {
                        selection(inline.getSelectionSet(), narrowed, deeper(path, "... on " + name));
                    }
                }
                case FragmentSpread spread -> {
                    // Its definition is checked by itself.
                }
                default -> throw new IllegalStateException("not a selection: " + selection);
            }
        }
    }

    private void field(Field field, GraphQLFieldsContainer type, List<String> path) {
        String name = field.getName();
        if (name.startsWith("__")) {
            return;
        }
        List<String> here = deeper(path, field.getAlias() == null ? name : field.getAlias());
        GraphQLFieldDefinition definition = type.getFieldDefinition(name);
        if (definition == null) {
            add(
                    "Field '" + name + "' doesn't exist on type '" + type.getName() + "'",
                    field.getSourceLocation(),
                    here,
                    extensions("undefinedField", "typeName", type.getName(), "fieldName", name));
            return;
        }
        arguments(field, definition, here);
        if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLFieldsContainer object) {
            selection(field.getSelectionSet(), object, here);
        }
    }

    private void arguments(Field field, GraphQLFieldDefinition definition, List<String> path) {
        List<String> missing = new ArrayList<>();
        for (GraphQLArgument argument : definition.getArguments()) {
            if (GraphQLTypeUtil.isNonNull(argument.getType())
                    && !argument.hasSetDefaultValue()
                    && argument(field, argument.getName()) == null) {
                missing.add(argument.getName());
            }
        }
        if (!missing.isEmpty()) {
            String names = String.join(", ", missing);
            add(
                    "Field '" + field.getName() + "' is missing required arguments: " + names,
                    field.getSourceLocation(),
                    path,
                    extensions(
                            "missingRequiredArguments",
                            "className",
                            "Field",
                            "name",
                            field.getName(),
                            "arguments",
                            names));
        }
        for (Argument argument : field.getArguments()) {
            GraphQLArgument known = definition.getArgument(argument.getName());
            List<String> here = deeper(path, argument.getName());
            if (known == null) {
                add(
                        "Field '" + field.getName() + "' doesn't accept argument '" + argument.getName() + "'",
                        argument.getSourceLocation(),
                        here,
                        extensions(
                                "argumentNotAccepted",
                                "name",
                                field.getName(),
                                "typeName",
                                "Field",
                                "argumentName",
                                argument.getName()));
            } else {
                value(
                        argument.getValue(),
                        known.getType(),
                        here,
                        "Argument '" + argument.getName() + "' on Field '" + field.getName() + "'",
                        argument.getSourceLocation(),
                        extensions(
                                "argumentLiteralsIncompatible",
                                "typeName",
                                "Field",
                                "argumentName",
                                argument.getName()));
            }
        }
    }

    private static @Nullable Argument argument(Field field, String name) {
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals(name)) {
                return argument;
            }
        }
        return null;
    }

    private void value(
            Value<?> value,
            GraphQLInputType type,
            List<String> path,
            String what,
            @Nullable SourceLocation location,
            Map<String, Object> extensions) {
        if (value instanceof NullValue && type instanceof GraphQLNonNull) {
            add(
                    what + " has an invalid value (null). Expected type '" + GraphQLTypeUtil.simplePrint(type) + "'.",
                    location,
                    path,
                    extensions);
            return;
        }
        GraphQLInputType nullable = (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(type);
        if (nullable instanceof GraphQLList list && value instanceof ArrayValue array) {
            for (Value<?> each : array.getValues()) {
                value(each, (GraphQLInputType) list.getWrappedType(), path, what, location, extensions);
            }
        } else if (nullable instanceof GraphQLInputObjectType object && value instanceof ObjectValue fields) {
            object(fields, object, path, location);
        }
    }

    private void object(
            ObjectValue value, GraphQLInputObjectType type, List<String> path, @Nullable SourceLocation location) {
        for (ObjectField field : value.getObjectFields()) {
            GraphQLInputObjectField known = type.getFieldDefinition(field.getName());
            List<String> here = deeper(path, field.getName());
            if (known == null) {
                add(
                        "InputObject '" + type.getName() + "' doesn't accept argument '" + field.getName() + "'",
                        field.getSourceLocation(),
                        here,
                        extensions(
                                "argumentNotAccepted",
                                "name",
                                type.getName(),
                                "typeName",
                                "InputObject",
                                "argumentName",
                                field.getName()));
            } else {
                value(
                        field.getValue(),
                        known.getType(),
                        here,
                        "Argument '" + field.getName() + "' on InputObject '" + type.getName() + "'",
                        value.getSourceLocation(),
                        extensions(
                                "argumentLiteralsIncompatible",
                                "typeName",
                                "InputObject",
                                "argumentName",
                                field.getName()));
            }
        }
        for (GraphQLInputObjectField known : type.getFieldDefinitions()) {
            boolean given = value.getObjectFields().stream()
                    .anyMatch(field -> field.getName().equals(known.getName()));
            if (!given && GraphQLTypeUtil.isNonNull(known.getType()) && !known.hasSetDefaultValue()) {
                String expected = GraphQLTypeUtil.simplePrint(known.getType());
                add(
                        "Argument '" + known.getName() + "' on InputObject '" + type.getName()
                                + "' is required. Expected type " + expected,
                        value.getSourceLocation() == null ? location : value.getSourceLocation(),
                        deeper(path, known.getName()),
                        extensions(
                                "missingRequiredInputObjectAttribute",
                                "argumentName",
                                known.getName(),
                                "argumentType",
                                expected,
                                "inputObjectType",
                                type.getName()));
            }
        }
    }

    private void add(
            String message, @Nullable SourceLocation location, List<String> path, Map<String, Object> extensions) {
        errors.add(ValidationErrors.error(message, location == null ? List.of() : List.of(location), path, extensions));
    }

    private static Map<String, Object> extensions(String code, String... pairs) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code);
        for (int i = 0; i < pairs.length; i += 2) {
            extensions.put(pairs[i], pairs[i + 1]);
        }
        return extensions;
    }

    private static List<String> deeper(List<String> path, String step) {
        List<String> deeper = new ArrayList<>(path);
        deeper.add(step);
        return deeper;
    }
}
