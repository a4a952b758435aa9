package dev.syncline.shopify;

import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The schema that Shopify publishes, where it lies beside the project or where SYNCLINE_SHARED says. */
final class PublishedSchema {
    private PublishedSchema() {}

    static Optional<Path> file() {
        Path shared =
                Path.of(Optional.ofNullable(System.getenv("SYNCLINE_SHARED")).orElse("../shared"));
        Path file = shared.resolve("shopify").resolve("admin-2026-10.graphql.gz");
        return Files.isReadable(file) ? Optional.of(file) : Optional.empty();
    }

    static GraphQLSchema load(Path file) throws IOException {
        ParserOptions options = ParserOptions.getDefaultSdlParserOptions()
                .transform(builder -> builder.maxCharacters(Integer.MAX_VALUE)
                        .maxTokens(Integer.MAX_VALUE)
                        .maxWhitespaceTokens(Integer.MAX_VALUE));
        try (Reader reader =
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
            return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(reader, options));
        }
    }
}
