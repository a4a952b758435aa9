package dev.syncline.sandbox.cost;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Calculates what a request costs: before it runs by what it asks for, afterwards by what came back. Lives for one request.
 */
public final class CostCalculator {
    /** Stands for "whatever comes": the cost before the request runs. */
    private enum Wild {
        EXPECTED
    }

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final OperationDefinition operation;
    private final CoercedVariables variables;

    /** @param variables coerced */
    public CostCalculator(
            GraphQLSchema schema, Document document, OperationDefinition operation, CoercedVariables variables) {
        this.schema = schema;
        this.operation = operation;
        this.variables = variables;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** @return the points that must be there */
    public int requested() {
        return total(Wild.EXPECTED);
    }

    /** @return the points that are charged in the end, at most those requested */
    public int actual(@Nullable Object data) {
        return data == null ? total(Wild.EXPECTED) : Math.min(total(data), total(Wild.EXPECTED));
    }

    private int total(@Nullable Object data) {
        boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        GraphQLFieldsContainer root =
                mutation ? Objects.requireNonNull(schema.getMutationType()) : schema.getQueryType();
        return (int)
                Math.round(selection(operation.getSelectionSet(), root, data, mutation ? Level.MUTATION : Level.ROOT));
    }

    private enum Level {
        ROOT,
        MUTATION,
        PAYLOAD,
        DEEPER
    }

    private double selection(SelectionSet set, GraphQLFieldsContainer type, @Nullable Object data, Level level) {
        double cost = 0;
        for (Selection<?> selection : set.getSelections()) {
            cost += switch (selection) {
                case Field field -> field(field, type, data, level);
                case InlineFragment inline ->
                    fragment(
                            inline.getSelectionSet(),
                            inline.getTypeCondition() == null
                                    ? type.getName()
                                    : inline.getTypeCondition().getName(),
                            data,
                            level);
                case FragmentSpread spread -> {
                    FragmentDefinition fragment = fragments.get(spread.getName());
                    yield fragment == null
                            ? 0
                            : fragment(
                                    fragment.getSelectionSet(),
                                    fragment.getTypeCondition().getName(),
                                    data,
                                    level);
                }
                default -> 0;
            };
        }
        return cost;
    }

    private double fragment(SelectionSet set, String typeName, @Nullable Object data, Level level) {
        return schema.getType(typeName) instanceof GraphQLFieldsContainer type ? selection(set, type, data, level) : 0;
    }

    private double field(Field field, GraphQLFieldsContainer parent, @Nullable Object data, Level level) {
        GraphQLFieldDefinition definition = parent.getFieldDefinition(field.getName());
        if (definition == null) {
            return 0;
        }
        GraphQLType type = GraphQLTypeUtil.unwrapAll(definition.getType());
        SelectionSet inside = field.getSelectionSet();
        if (!(type instanceof GraphQLFieldsContainer object) || inside == null) {
            return 0;
        }
        Object value = value(field, data);
        if (level == Level.MUTATION) {
            double inner = value == null ? 0 : selection(inside, object, value, Level.PAYLOAD);
            return CostRules.MUTATION + CostRules.dynamic(field, arguments(field, definition)) + inner;
        }
        double own = level == Level.PAYLOAD ? 0 : 1;
        if (level == Level.ROOT && object.getName().equals("Count")) {
            return CostRules.ROOT_COUNT;
        }
        if (value == null) {
            return own;
        }
        if (CostRules.isConnection(object)) {
            return connection(field, inside, definition, object, value);
        }
        if (GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList) {
            return own * ids(field, definition) + list(inside, object, value) * ids(field, definition);
        }
        return own + selection(inside, object, value, Level.DEEPER);
    }

    /** A list costs as its dearest item. */
    private double list(SelectionSet inside, GraphQLFieldsContainer object, Object value) {
        if (!(value instanceof List<?> items)) {
            return selection(inside, object, Wild.EXPECTED, Level.DEEPER);
        }
        double dearest = 0;
        for (Object item : items) {
            dearest = Math.max(dearest, item == null ? 0 : selection(inside, object, item, Level.DEEPER));
        }
        return dearest;
    }

    /** A list is paid once, {@code nodes} for each id. */
    private int ids(Field field, GraphQLFieldDefinition definition) {
        return field.getName().equals("nodes") && arguments(field, definition).get("ids") instanceof List<?> ids
                ? Math.max(1, ids.size())
                : 1;
    }

    private double connection(
            Field field,
            SelectionSet inside,
            GraphQLFieldDefinition definition,
            GraphQLFieldsContainer connection,
            Object value) {
        double node = 0;
        int returned = 0;
        for (Selection<?> selection : inside.getSelections()) {
            if (!(selection instanceof Field part) || part.getSelectionSet() == null) {
                continue;
            }
            GraphQLFieldDefinition partDefinition = connection.getFieldDefinition(part.getName());
            if (partDefinition == null
                    || !(GraphQLTypeUtil.unwrapAll(partDefinition.getType()) instanceof GraphQLFieldsContainer object)
                    || part.getName().equals("pageInfo")) {
                continue;
            }
            boolean edges = part.getName().equals("edges");
            Object items = value(part, value);
            if (items instanceof List<?> list) {
                returned = Math.max(returned, list.size());
                for (Object item : list) {
                    node = Math.max(node, node(part, object, item, edges));
                }
            } else {
                node = Math.max(node, node(part, object, Wild.EXPECTED, edges));
            }
        }
        if (value != Wild.EXPECTED) {
            return CostRules.connection(returned, node);
        }
        Map<String, Object> arguments = arguments(field, definition);
        Object size = arguments.get("first") == null ? arguments.get("last") : arguments.get("first");
        return CostRules.connection(size instanceof Integer number ? number : 0, Math.max(1, node));
    }

    private double node(Field part, GraphQLFieldsContainer object, @Nullable Object item, boolean edges) {
        SelectionSet inside = part.getSelectionSet();
        double inner = inside == null ? 0 : selection(inside, object, item, Level.DEEPER);
        return edges ? inner : 1 + inner;
    }

    private Map<String, Object> arguments(Field field, GraphQLFieldDefinition definition) {
        return ValuesResolver.getArgumentValues(
                definition.getArguments(), field.getArguments(), variables, GraphQLContext.getDefault(), Locale.ROOT);
    }

    private static @Nullable Object value(Field field, @Nullable Object data) {
        if (data == Wild.EXPECTED) {
            return Wild.EXPECTED;
        }
        String key = field.getAlias() == null ? field.getName() : field.getAlias();
        return data instanceof Map<?, ?> map ? map.get(key) : null;
    }
}
