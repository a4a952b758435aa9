package dev.syncline.sandbox;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Makes the document that must have led to a recorded answer: many recordings keep the variables and the answer only. Fields
 * are taken from the answer, arguments from what it shows.
 */
final class DocumentMaker {
    private final GraphQLSchema schema;

    DocumentMaker(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** A mutation whose arguments are the variables of the same name. */
    String mutation(String name, JsonNode variables, JsonNode payload, String moreArguments) {
        GraphQLFieldDefinition field = schema.getMutationType().getFieldDefinition(name);
        StringBuilder head = new StringBuilder();
        StringBuilder arguments = new StringBuilder();
        for (GraphQLArgument argument : field.getArguments()) {
            if (variables.has(argument.getName())) {
                head.append('$')
                        .append(argument.getName())
                        .append(": ")
                        .append(GraphQLTypeUtil.simplePrint(argument.getType()))
                        .append(' ');
                arguments
                        .append(argument.getName())
                        .append(": $")
                        .append(argument.getName())
                        .append(' ');
            }
        }
        return "mutation" + (head.isEmpty() ? "" : "(" + head + ")") + " { " + name + "(" + arguments + moreArguments
                + ") " + selection(field.getType(), payload) + " }";
    }

    /** A field of the query, with its arguments as they stand in the document. */
    String query(String alias, String call, JsonNode value) {
        String name = call.replaceAll("\\(.*", "").strip();
        GraphQLFieldDefinition field = schema.getQueryType().getFieldDefinition(name);
        return alias + ": " + call + " " + selection(field.getType(), value) + " ";
    }

    private String selection(GraphQLType type, JsonNode value) {
        GraphQLType bare = GraphQLTypeUtil.unwrapAll(type);
        if (!(bare instanceof GraphQLFieldsContainer object)) {
            return "";
        }
        Map<String, JsonNode> shown = new LinkedHashMap<>();
        collect(value, shown);
        if (shown.isEmpty()) {
            return "{ __typename }";
        }
        StringBuilder out = new StringBuilder("{ ");
        shown.forEach((name, each) -> {
            GraphQLFieldDefinition field = object.getFieldDefinition(name);
            out.append(name);
            if (field != null) {
                out.append(arguments(field)).append(' ').append(selection(field.getType(), each));
            }
            out.append(' ');
        });
        return out.append("}").toString();
    }

    /** The fields of an object, or of all objects of a list; one that shows more wins. */
    private static void collect(JsonNode value, Map<String, JsonNode> into) {
        if (value.isArray()) {
            value.forEach(each -> collect(each, into));
        }
        if (value.isObject()) {
            value.properties()
                    .forEach(entry -> into.merge(
                            entry.getKey(),
                            entry.getValue(),
                            (a, b) -> b.toString().length() > a.toString().length() ? b : a));
        }
    }

    private static String arguments(GraphQLFieldDefinition field) {
        if (field.getName().equals("quantities")) {
            return "(names: [\"available\", \"on_hand\", \"incoming\"])";
        }
        if (field.getName().equals("metafield")) {
            return "(namespace: \"custom\", key: \"material\")";
        }
        return field.getArgument("first") != null
                        && GraphQLTypeUtil.simplePrint(field.getType()).contains("Connection")
                ? "(first: 10)"
                : "";
    }
}
