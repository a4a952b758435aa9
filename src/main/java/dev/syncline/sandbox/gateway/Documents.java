package dev.syncline.sandbox.gateway;

import graphql.GraphQLError;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Parses and validates each text once: clients send the same documents over and over. Thread-safe. */
final class Documents {
    private static final int MOST = 500;
    private static final int LARGEST = 5_000_000;

    private static final ParserOptions LIMITS = ParserOptions.newParserOptions()
            .captureIgnoredChars(false)
            .captureSourceLocation(true)
            .maxTokens(1_000_000)
            .maxCharacters(LARGEST)
            .maxWhitespaceTokens(2_000_000)
            .build();

    private final GraphQLSchema schema;
    private final Map<String, Prepared> prepared = new ConcurrentHashMap<>();

    Documents(GraphQLSchema schema) {
        this.schema = schema;
    }

    /**
     * A text once it was looked at.
     *
     * @param document empty where it does not parse
     * @param errors as the API shows them; none for a valid document
     */
    record Prepared(Optional<Document> document, List<Map<String, Object>> errors) {}

    Prepared prepare(String text) {
        Prepared known = prepared.get(text);
        if (known != null) {
            return known;
        }
        if (prepared.size() >= MOST) {
            prepared.clear();
        }
        Prepared fresh = look(text);
        prepared.put(text, fresh);
        return fresh;
    }

    private Prepared look(String text) {
        try {
            Document document = new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(text)
                            .parserOptions(LIMITS)
                            .build());
            List<? extends GraphQLError> errors = new Validator().validateDocument(schema, document, Locale.ROOT);
            return new Prepared(
                    Optional.of(document),
                    errors.isEmpty() ? List.of() : ValidationErrors.shown(schema, document, errors));
        } catch (InvalidSyntaxException e) {
            return new Prepared(Optional.empty(), List.of(ValidationErrors.syntax(e)));
        }
    }
}
