package dev.syncline.sandbox.bulk;

import dev.syncline.sandbox.schema.FieldReader;
import dev.syncline.sandbox.schema.FieldReaders;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.Coercing;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a bulk query selects, compiled: for each type of object, its plain fields and its connections. Thread-safe. */
final class BulkPlan {
    private final GraphQLSchema schema;
    private final FieldReaders readers;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();

    BulkPlan(GraphQLSchema schema, FieldReaders readers, Document document) {
        this.schema = schema;
        this.readers = readers;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** A selection on objects that may be of several types. */
    final class Shape {
        private final GraphQLType declared;
        private final List<SelectionSet> selections;
        private final Map<String, Fields> byType = new ConcurrentHashMap<>();

        Shape(GraphQLType declared, List<SelectionSet> selections) {
            this.declared = declared;
            this.selections = selections;
        }

        /** @return what is selected on this object */
        Fields of(Object object) {
            String name = declared instanceof GraphQLObjectType type ? type.getName() : readers.typeOf(object);
            return byType.computeIfAbsent(name, key -> {
                GraphQLObjectType type = schema.getObjectType(key);
                if (type == null) {
                    throw new IllegalStateException("no type " + key);
                }
                Fields fields = new Fields(new ArrayList<>(), new ArrayList<>());
                selections.forEach(each -> collect(each, type, fields));
                return fields;
            });
        }
    }

    /** The compiled selection on one type. */
    record Fields(List<PlainField> plain, List<ConnectionField> connections) {}

    /**
     * A field that goes into its object's line.
     *
     * @param scalar writes a custom scalar, if it is one
     * @param inner what is selected of an object, if it is one
     */
    record PlainField(
            String key,
            FieldReader reader,
            Map<String, Object> arguments,
            Optional<Coercing<?, ?>> scalar,
            Optional<Shape> inner) {}

    /** A field whose nodes become lines of their own. */
    record ConnectionField(FieldReader reader, Map<String, Object> arguments, Shape node) {}

    /** @return the connection that a field at the root is */
    ConnectionField root(Field field) {
        GraphQLFieldDefinition definition = schema.getQueryType().getFieldDefinition(field.getName());
        return connection(schema.getQueryType(), field, definition);
    }

    private void collect(SelectionSet set, GraphQLObjectType type, Fields into) {
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field -> field(field, type, into);
                case InlineFragment inline -> {
                    if (inline.getTypeCondition() == null
                            || applies(inline.getTypeCondition().getName(), type)) {
                        collect(inline.getSelectionSet(), type, into);
                    }
                }
                case FragmentSpread spread -> {
                    FragmentDefinition fragment = fragments.get(spread.getName());
                    if (fragment != null && applies(fragment.getTypeCondition().getName(), type)) {
                        collect(fragment.getSelectionSet(), type, into);
                    }
                }
                default -> throw new IllegalStateException("not a selection: " + selection);
            }
        }
    }

    private static boolean applies(String condition, GraphQLObjectType type) {
        return condition.equals(type.getName())
                || type.getInterfaces().stream()
                        .anyMatch(each -> each instanceof GraphQLInterfaceType face
                                && face.getName().equals(condition));
    }

    private void field(Field field, GraphQLObjectType type, Fields into) {
        String key = field.getAlias() == null ? field.getName() : field.getAlias();
        if (field.getName().equals("__typename")) {
            String name = type.getName();
            into.plain()
                    .add(new PlainField(
                            key, (source, arguments) -> name, Map.of(), Optional.empty(), Optional.empty()));
            return;
        }
        GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
        GraphQLType target = GraphQLTypeUtil.unwrapAll(definition.getType());
        if (BulkCheck.isConnection(field)) {
            into.connections().add(connection(type, field, definition));
            return;
        }
        SelectionSet inside = field.getSelectionSet();
        into.plain()
                .add(new PlainField(
                        key,
                        readers.find(type.getName(), field.getName()),
                        arguments(field, definition),
                        target instanceof GraphQLScalarType scalar && isCustom(scalar)
                                ? Optional.of(scalar.getCoercing())
                                : Optional.empty(),
                        inside == null ? Optional.empty() : Optional.of(new Shape(target, List.of(inside)))));
    }

    private ConnectionField connection(GraphQLObjectType type, Field field, GraphQLFieldDefinition definition) {
        GraphQLObjectType connection = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(definition.getType());
        GraphQLObjectType edge = (GraphQLObjectType)
                GraphQLTypeUtil.unwrapAll(connection.getFieldDefinition("edges").getType());
        GraphQLType node =
                GraphQLTypeUtil.unwrapAll(edge.getFieldDefinition("node").getType());
        List<SelectionSet> selections = new ArrayList<>();
        for (Field edges : BulkCheck.fields(field, "edges")) {
            for (Field each : BulkCheck.fields(edges, "node")) {
                SelectionSet set = each.getSelectionSet();
                if (set != null) {
                    selections.add(set);
                }
            }
        }
        return new ConnectionField(
                readers.find(type.getName(), field.getName()),
                arguments(field, definition),
                new Shape(node, selections));
    }

    private static boolean isCustom(GraphQLScalarType scalar) {
        return switch (scalar.getName()) {
            case "String", "ID", "Int", "Float", "Boolean", "JSON" -> false;
            default -> true;
        };
    }

    private static Map<String, Object> arguments(Field field, @Nullable GraphQLFieldDefinition definition) {
        return definition == null
                ? Map.of()
                : ValuesResolver.getArgumentValues(
                        definition.getArguments(),
                        field.getArguments(),
                        CoercedVariables.emptyVariables(),
                        GraphQLContext.getDefault(),
                        Locale.ROOT);
    }
}
