package dev.syncline.sandbox.schema;

import graphql.TypeResolutionEnvironment;
import graphql.language.Directive;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the executable schema out of our schema file and the readers. */
public final class ShopSchema {
    private static final String FILE = "/dev/syncline/sandbox/schema.graphqls";

    private ShopSchema() {}

    /** @return the definitions of our schema file */
    public static TypeDefinitionRegistry definitions() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ShopSchema.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8)) {
            return new SchemaParser().parse(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** @return the schema, each of whose fields is read by its reader */
    public static GraphQLSchema executable(FieldReaders readers) {
        TypeDefinitionRegistry definitions = definitions();
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        definitions.scalars().keySet().stream()
                .filter(name -> !STANDARD.contains(name))
                .forEach(name -> wiring.scalar(Scalars.of(name)));
        definitions
                .getTypes(graphql.language.InterfaceTypeDefinition.class)
                .forEach(definition -> wiring.type(
                        definition.getName(), type -> type.typeResolver(environment -> resolve(readers, environment))));
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(definitions, wiring.build());
        GraphQLCodeRegistry registry = schema.getCodeRegistry()
                .transform(builder -> schema.getAllTypesAsList().stream()
                        .filter(GraphQLObjectType.class::isInstance)
                        .map(GraphQLObjectType.class::cast)
                        .filter(type -> !type.getName().startsWith("__"))
                        .forEach(type -> type.getFieldDefinitions()
                                .forEach(field -> builder.dataFetcher(
                                        FieldCoordinates.coordinates(type, field),
                                        new ReaderFetcher(
                                                readers.find(type.getName(), field.getName()),
                                                field.getArguments().isEmpty(),
                                                type.getName().equals("Mutation"))))));
        return schema.transform(builder -> builder.codeRegistry(registry));
    }

    private static final java.util.Set<String> STANDARD = java.util.Set.of("Int", "Float", "String", "Boolean", "ID");

    private static @Nullable GraphQLObjectType resolve(FieldReaders readers, TypeResolutionEnvironment environment) {
        Object object = Objects.requireNonNull(environment.<@Nullable Object>getObject(), "object");
        return environment.getSchema().getObjectType(readers.typeOf(object));
    }

    /** Fields without arguments are read without making an environment first: most of them are plain. */
    private record ReaderFetcher(FieldReader reader, boolean plain, boolean mutation)
            implements LightDataFetcher<Object> {
        private static final Object ROOT = new Object();

        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field, @Nullable Object source, Supplier<DataFetchingEnvironment> environment) {
            Object from = source == null ? ROOT : source;
            return reader.read(from, plain ? Map.of() : arguments(environment.get()));
        }

        private Map<String, Object> arguments(DataFetchingEnvironment environment) {
            List<Directive> keys = mutation ? environment.getField().getDirectives("idempotent") : List.of();
            if (keys.isEmpty()) {
                return environment.getArguments();
            }
            Value<?> key = Objects.requireNonNull(keys.getFirst().getArgument("key"), "key")
                    .getValue();
            Map<String, Object> arguments = new HashMap<>(environment.getArguments());
            arguments.put(
                    Arguments.IDEMPOTENT,
                    switch (key) {
                        case StringValue text -> text.getValue();
                        case VariableReference variable ->
                            String.valueOf(environment.getVariables().get(variable.getName()));
                        default -> "";
                    });
            return arguments;
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
        }
    }
}
