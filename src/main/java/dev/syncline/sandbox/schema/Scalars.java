package dev.syncline.sandbox.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Function;

/** The scalars of the Admin API beside the built-in ones. */
final class Scalars {
    private Scalars() {}

    /** @return the scalar of that name */
    static GraphQLScalarType of(String name) {
        Function<Object, Object> out = switch (name) {
            case "DateTime" -> Scalars::seconds;
            case "Money" -> value -> value instanceof BigDecimal amount ? amount.toPlainString() : value;
            case "Decimal" -> value -> value instanceof BigDecimal amount ? decimal(amount) : value;
            case "UnsignedInt64" -> String::valueOf;
            default -> value -> value;
        };
        Function<String, Object> in = switch (name) {
            case "Money", "Decimal" -> BigDecimal::new;
            default -> text -> text;
        };
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new TextCoercing(name, out, in))
                .build();
    }

    private static Object seconds(Object value) {
        return value instanceof Instant instant
                ? instant.truncatedTo(ChronoUnit.SECONDS).toString()
                : value;
    }

    /** Without trailing zeros, but with one decimal at least. */
    private static String decimal(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return (plain.scale() < 1 ? plain.setScale(1) : plain).toPlainString();
    }

    private record TextCoercing(String name, Function<Object, Object> out, Function<String, Object> in)
            implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object result, GraphQLContext context, Locale locale) {
            return out.apply(result);
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            if (!(input instanceof String || input instanceof Number)) {
                throw new CoercingParseValueException("Could not coerce value " + input + " to " + name);
            }
            try {
                return in.apply(input.toString());
            } catch (NumberFormatException e) {
                throw new CoercingParseValueException("invalid " + name.toLowerCase(Locale.ROOT) + " '" + input + "'");
            }
        }

        @Override
        public Object parseLiteral(
                Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
            String text = switch (literal) {
                case StringValue string -> string.getValue();
                case IntValue number -> number.getValue().toString();
                case FloatValue number -> number.getValue().toPlainString();
                default -> throw new CoercingParseLiteralException("not a " + name);
            };
            try {
                return in.apply(text == null ? "" : text);
            } catch (NumberFormatException e) {
                throw new CoercingParseLiteralException("invalid " + name.toLowerCase(Locale.ROOT) + " '" + text + "'");
            }
        }
    }
}
