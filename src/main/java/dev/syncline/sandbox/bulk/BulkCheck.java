package dev.syncline.sandbox.bulk;

import graphql.GraphQLError;
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
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of bulk queries, worded as Shopify words them. */
final class BulkCheck {
    private static final int MOST_CONNECTIONS = 5;
    private static final int DEEPEST = 2;

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final List<String> errors = new ArrayList<>();
    private final List<String> viaNodes = new ArrayList<>();
    private final List<String> withoutId = new ArrayList<>();
    private int connections;
    private int depth;
    private boolean withinList;

    private BulkCheck(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** @return what is wrong with the query, nothing for a good one */
    static List<String> errors(GraphQLSchema schema, Document document) {
        return new BulkCheck(schema).check(document);
    }

    private List<String> check(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        if (operations.size() != 1) {
            return List.of("Bulk queries must contain exactly one operation.");
        }
        if (operations.getFirst().getOperation() != OperationDefinition.Operation.QUERY) {
            return List.of("Invalid operation type. Only `query` operations are supported.");
        }
        SelectionSet root = operations.getFirst().getSelectionSet();
        for (Field field : fields(root)) {
            if (field.getName().equals("node") || field.getName().equals("nodes")) {
                errors.add("Bulk queries cannot contain a top level `" + field.getName() + "` field.");
            }
        }
        walk(root, schema.getQueryType(), 0, false, "");
        report();
        if (errors.isEmpty()) {
            for (GraphQLError error : new Validator().validateDocument(schema, document, Locale.ROOT)) {
                errors.add(error.getMessage());
            }
        }
        return errors;
    }

    private void report() {
        if (connections == 0) {
            errors.add("Bulk queries must contain at least one connection.");
        }
        if (!viaNodes.isEmpty()) {
            errors.add("All connection fields in a bulk query must select their contents using 'edges' > 'node', e.g: '"
                    + viaNodes.getFirst()
                    + " { edges { node {'. Selecting via 'nodes' is not supported. Invalid connection fields: '"
                    + String.join("', '", viaNodes) + "'.");
        }
        if (connections > MOST_CONNECTIONS) {
            errors.add("Bulk queries cannot contain more than " + MOST_CONNECTIONS + " connections.");
        }
        if (depth > DEEPEST) {
            errors.add("Bulk queries cannot contain connections with a nesting depth greater than " + DEEPEST + ".");
        }
        if (withinList) {
            errors.add("Queries that contain a connection field within a list field are not currently supported.");
        }
        if (!withoutId.isEmpty()) {
            errors.add("The parent 'node' field for a nested connection must select the 'id' field without an alias and"
                    + " must be of 'ID' return type. Connection fields without 'id': "
                    + String.join(", ", withoutId) + ".");
        }
    }

    private void walk(
            @Nullable SelectionSet set,
            @Nullable GraphQLFieldsContainer type,
            int nesting,
            boolean inList,
            String connection) {
        for (Field field : fields(set)) {
            GraphQLFieldDefinition definition = type == null ? null : type.getFieldDefinition(field.getName());
            GraphQLFieldsContainer next = definition != null
                            && GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLFieldsContainer object
                    ? object
                    : null;
            if (!isConnection(field)) {
                boolean list = definition != null
                        && GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList;
                walk(field.getSelectionSet(), next, nesting, inList || list, connection);
                continue;
            }
            connections++;
            depth = Math.max(depth, nesting);
            withinList |= inList;
            if (!connection.isEmpty() && !withoutId.contains(connection) && !selectsId(set)) {
                withoutId.add(connection);
            }
            if (!fields(field, "nodes").isEmpty()) {
                viaNodes.add(field.getName());
            }
            for (Field edges : fields(field, "edges")) {
                for (Field node : fields(edges, "node")) {
                    walk(node.getSelectionSet(), nodeType(next), nesting + 1, false, field.getName());
                }
            }
        }
    }

    private boolean selectsId(@Nullable SelectionSet set) {
        return fields(set).stream().anyMatch(field -> field.getName().equals("id") && field.getAlias() == null);
    }

    private static @Nullable GraphQLFieldsContainer nodeType(@Nullable GraphQLFieldsContainer connection) {
        GraphQLFieldDefinition edges = connection == null ? null : connection.getFieldDefinition("edges");
        GraphQLFieldDefinition node =
                edges != null && GraphQLTypeUtil.unwrapAll(edges.getType()) instanceof GraphQLFieldsContainer edge
                        ? edge.getFieldDefinition("node")
                        : null;
        return node != null && GraphQLTypeUtil.unwrapAll(node.getType()) instanceof GraphQLFieldsContainer object
                ? object
                : null;
    }

    /** A connection is told by what is selected of it: the query may name fields that the sandbox does not have. */
    static boolean isConnection(Field field) {
        return !fields(field, "edges").isEmpty() || !fields(field, "nodes").isEmpty();
    }

    static List<Field> fields(Field parent, String name) {
        SelectionSet set = parent.getSelectionSet();
        return set == null
                ? List.of()
                : set.getSelectionsOfType(Field.class).stream()
                        .filter(field -> field.getName().equals(name))
                        .toList();
    }

    private List<Field> fields(@Nullable SelectionSet set) {
        if (set == null) {
            return List.of();
        }
        List<Field> fields = new ArrayList<>();
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field -> fields.add(field);
                case InlineFragment inline -> fields.addAll(fields(inline.getSelectionSet()));
                case FragmentSpread spread -> {
                    FragmentDefinition fragment = fragments.get(spread.getName());
                    fields.addAll(fragment == null ? List.of() : fields(fragment.getSelectionSet()));
                }
                default -> throw new IllegalStateException("not a selection: " + selection);
            }
        }
        return fields;
    }
}
