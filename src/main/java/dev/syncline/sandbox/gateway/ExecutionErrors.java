package dev.syncline.sandbox.gateway;

import dev.syncline.sandbox.schema.RefusedException;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors while a request is executed, in Shopify's shape. */
final class ExecutionErrors implements DataFetcherExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ExecutionErrors.class);
    private static final String INTERNAL = "INTERNAL_SERVER_ERROR";

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        Throwable cause = parameters.getException();
        String code = INTERNAL;
        String message = "Internal error. Looks like something went wrong on our end.";
        if (cause instanceof RefusedException refused) {
            code = refused.code();
            message = String.valueOf(refused.getMessage());
        } else {
            LOG.error("sandbox: reading {} failed", parameters.getPath(), cause);
        }
        GraphQLError error = GraphqlErrorBuilder.newError()
                .message("%s", message)
                .location(parameters.getSourceLocation())
                .path(parameters.getPath())
                .errorType((ErrorClassification) ErrorType.DataFetchingException)
                .extensions(Map.of("code", code))
                .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    static List<Map<String, Object>> shown(List<GraphQLError> errors) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (GraphQLError error : errors) {
            Map<String, Object> extensions = new LinkedHashMap<>();
            Object code =
                    error.getExtensions() == null ? null : error.getExtensions().get("code");
            extensions.put("code", code == null ? INTERNAL : code);
            shown.add(ValidationErrors.error(
                    error.getMessage(),
                    error.getLocations(),
                    error.getPath() == null ? List.of() : error.getPath(),
                    extensions));
        }
        return shown;
    }
}
