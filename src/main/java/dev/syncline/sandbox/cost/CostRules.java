package dev.syncline.sandbox.cost;

import graphql.language.Field;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The prices: scalars 0, objects 1, a connection 2 and floor(2·ln(page size)) times one node, a count at the root 10, a
 * mutation 10 and what it does. Fitted to what real shops charged.
 */
final class CostRules {
    static final double MUTATION = 10;
    static final double ROOT_COUNT = 10;
    private static final double CONNECTION = 2;

    private CostRules() {}

    static boolean isConnection(GraphQLType type) {
        return type instanceof GraphQLObjectType object && object.getName().endsWith("Connection");
    }

    static double connection(int size, double node) {
        return size <= 0 ? CONNECTION : CONNECTION + Math.max(1, Math.floor(2 * Math.log(size))) * node;
    }

    /** What a mutation costs beyond the 10, by its input. */
    static double dynamic(Field mutation, Map<String, Object> arguments) {
        if (!mutation.getName().equals("productSet") || !(arguments.get("input") instanceof Map<?, ?> input)) {
            return 0;
        }
        double cost = 0.4 * size(input.get("metafields")) + 1.9 * size(input.get("files"));
        for (Object variant : list(input.get("variants"))) {
            cost += 0.2;
            if (variant instanceof Map<?, ?> fields) {
                cost += 0.4 * size(fields.get("metafields")) + (fields.get("file") == null ? 0 : 0.6);
            }
        }
        return cost;
    }

    private static int size(@Nullable Object value) {
        return list(value).size();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
