package dev.syncline.sandbox.gateway;

import dev.syncline.sandbox.cost.CostCalculator;
import dev.syncline.sandbox.cost.LeakyBucket;
import dev.syncline.sandbox.search.SearchWarnings;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Answers GraphQL requests as Shopify's front does: checks, price, budget, execution, shape of the answer. Thread-safe. */
public final class ShopGateway {
    private static final String LIMITS_PAGE = "https://shopify.dev/api/usage/rate-limits";

    private final GraphQLSchema schema;
    private final GraphQL graphql;
    private final Documents documents;
    private final VariableCheck variableCheck;
    private final Optional<LeakyBucket> bucket;
    private final Runnable readPause;

    /** One query may cost at most so many points. */
    public static final int MOST_POINTS = 1000;

    /**
     * @param bucket the budget, empty for a shop that throttles nothing
     * @param readPause how long a request takes that only reads
     */
    public ShopGateway(GraphQLSchema schema, Optional<LeakyBucket> bucket, Runnable readPause) {
        this.schema = schema;
        this.bucket = bucket;
        this.readPause = readPause;
        this.documents = new Documents(schema);
        this.variableCheck = new VariableCheck(schema);
        this.graphql = GraphQL.newGraphQL(schema)
                .defaultDataFetcherExceptionHandler(new ExecutionErrors())
                .preparsedDocumentProvider(
                        (input, compute) -> CompletableFuture.completedFuture(new PreparsedDocumentEntry(
                                documents.prepare(input.getQuery()).document().orElseThrow())))
                .build();
    }

    /** A GraphQL request as it stands in the body. */
    public record Request(String query, Map<String, Object> variables, String operationName) {}

    /** @return the body of the answer, in Shopify's order of keys */
    public Map<String, @Nullable Object> answer(Request request) {
        Documents.Prepared prepared = documents.prepare(request.query());
        if (!prepared.errors().isEmpty()) {
            return errors(prepared.errors());
        }
        Document document = prepared.document().orElseThrow();
        Optional<OperationDefinition> operation = operation(document, request.operationName());
        if (operation.isEmpty()) {
            return errors(List.of(ValidationErrors.error(
                    request.operationName().isEmpty()
                            ? "An operation name is required"
                            : "No operation named \"" + request.operationName() + "\"",
                    List.of(),
                    List.of(),
                    Map.of())));
        }
        List<Map<String, Object>> wrong =
                variableCheck.errors(operation.get().getVariableDefinitions(), request.variables());
        if (!wrong.isEmpty()) {
            return errors(wrong);
        }
        return paid(request, document, operation.get());
    }

    /** @return the names of the fields at the root of a request, none for one that does not parse */
    public Set<String> rootFields(Request request) {
        Set<String> names = new HashSet<>();
        documents
                .prepare(request.query())
                .document()
                .flatMap(document -> operation(document, request.operationName()))
                .ifPresent(operation -> operation.getSelectionSet().getSelectionsOfType(Field.class).stream()
                        .map(Field::getName)
                        .forEach(names::add));
        return names;
    }

    /** @return the answer of an empty bucket, whatever is in it */
    public Map<String, @Nullable Object> throttledAnswer() {
        return withCost(errors(List.of(throttled())), 10, null);
    }

    private Map<String, @Nullable Object> paid(Request request, Document document, OperationDefinition operation) {
        CoercedVariables variables = ValuesResolver.coerceVariableValues(
                schema,
                operation.getVariableDefinitions(),
                RawVariables.of(request.variables()),
                GraphQLContext.getDefault(),
                Locale.ROOT);
        CostCalculator calculator = new CostCalculator(schema, document, operation, variables);
        int requested = calculator.requested();
        if (requested > MOST_POINTS) {
            return errors(List.of(tooDear(requested)));
        }
        if (bucket.isPresent() && !bucket.get().take(requested)) {
            return withCost(errors(List.of(throttled())), requested, null);
        }
        Optional<Map<String, Object>> tooLong = InputSizes.error(operation, request.variables());
        if (tooLong.isPresent()) {
            bucket.ifPresent(each -> each.refund(requested));
            return withCost(errors(List.of(tooLong.get())), requested, null);
        }
        if (operation.getOperation() == OperationDefinition.Operation.QUERY) {
            readPause.run();
        }
        SearchWarnings warnings = new SearchWarnings();
        ExecutionResult result = ScopedValue.where(SearchWarnings.CURRENT, warnings)
                .call(() -> graphql.execute(ExecutionInput.newExecutionInput()
                        .query(request.query())
                        .operationName(request.operationName().isEmpty() ? null : request.operationName())
                        .variables(request.variables())
                        .build()));
        Object data = result.getData();
        int actual = calculator.actual(data);
        bucket.ifPresent(each -> each.refund(requested - actual));
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            answer.put("errors", ExecutionErrors.shown(result.getErrors()));
        }
        answer.put("data", data);
        return withSearch(withCost(answer, requested, actual), warnings);
    }

    private static Optional<OperationDefinition> operation(Document document, String name) {
        List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
        return name.isEmpty()
                ? all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty()
                : all.stream().filter(each -> name.equals(each.getName())).findFirst();
    }

    private Map<String, @Nullable Object> withCost(
            Map<String, @Nullable Object> answer, int requested, @Nullable Integer actual) {
        Map<String, @Nullable Object> cost = new LinkedHashMap<>();
        cost.put("requestedQueryCost", requested);
        cost.put("actualQueryCost", actual);
        cost.put("throttleStatus", bucket.map(LeakyBucket::status).orElseGet(ShopGateway::plenty));
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("cost", cost);
        answer.put("extensions", extensions);
        return answer;
    }

    private static Map<String, @Nullable Object> withSearch(
            Map<String, @Nullable Object> answer, SearchWarnings warnings) {
        if (!warnings.entries().isEmpty() && answer.get("extensions") instanceof Map<?, ?> extensions) {
            Map<Object, Object> more = new LinkedHashMap<>(extensions);
            more.put("search", warnings.entries());
            answer.put("extensions", more);
        }
        return answer;
    }

    /** A shop that throttles nothing still says how much there is. */
    private static Map<String, Object> plenty() {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("maximumAvailable", 20_000_000.0);
        status.put("currentlyAvailable", 20_000_000);
        status.put("restoreRate", 1_000_000.0);
        return status;
    }

    private static Map<String, @Nullable Object> errors(List<Map<String, Object>> errors) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("errors", errors);
        return answer;
    }

    private static Map<String, Object> throttled() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", "THROTTLED");
        extensions.put("documentation", LIMITS_PAGE);
        return ValidationErrors.error("Throttled", List.of(), List.of(), extensions);
    }

    private static Map<String, Object> tooDear(int requested) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", "MAX_COST_EXCEEDED");
        extensions.put("cost", requested);
        extensions.put("maxCost", MOST_POINTS);
        extensions.put("documentation", LIMITS_PAGE);
        return ValidationErrors.error(
                "Query cost is " + requested + ", which exceeds the single query max cost limit (" + MOST_POINTS + ").",
                List.of(),
                List.of(),
                extensions);
    }
}
