package dev.syncline.shopify;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.syncline.engine.ShopUnreachable;
import dev.syncline.model.Sentence;
import dev.syncline.shopify.failure.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks the shop things: retries what may pass, and throws {@link ShopUnreachable} for the rest. Thread-safe. */
final class Questions {
    private static final int RETRIES = 4;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final GraphQlClient client;
    private final Documents documents;
    private final RetryPolicy<JsonNode> retries;

    Questions(GraphQlClient client, Documents documents, Duration firstPause) {
        this.client = client;
        this.documents = documents;
        this.retries = RetryPolicy.<JsonNode>builder()
                .handle(PassingFault.class)
                .withMaxRetries(RETRIES)
                .withBackoff(firstPause, LONGEST)
                .withJitter(0.25)
                .build();
    }

    /** The answer's data to a document that is sent alone; tries again what may pass. */
    JsonNode ask(String document, Map<String, @Nullable Object> variables, double cost) {
        return ask(GraphQlRequest.alone(documents, document, variables, cost));
    }

    /** A document that is sent alone, as a question. */
    GraphQlRequest alone(String document, Map<String, @Nullable Object> variables, double cost) {
        return GraphQlRequest.alone(documents, document, variables, cost);
    }

    /** As the other, for any question. Also for mutations that may be sent twice without harm. */
    JsonNode ask(GraphQlRequest request) {
        try {
            return Failsafe.with(retries).get(() -> waitingAsTold(request));
        } catch (PassingFault lasting) {
            throw Failure.SILENT.unreachable(
                    Failure.SILENT.wordsWith(ShopSentences.silent(client.host(), RETRIES + 1, lasting.sentence())),
                    lasting);
        } catch (FailsafeException stopped) {
            Thread.currentThread().interrupt();
            throw new ShopUnreachable(ShopSentences.interrupted(client.host()), false, stopped);
        }
    }

    /** Asks once. Fails with a {@link PassingFault} where trying again may help. */
    JsonNode once(GraphQlRequest request) {
        return switch (client.exchange(request)) {
            case Reply.Answer(JsonNode data, List<GraphQlError> errors) -> checked(data, errors);
            case Reply.Throttled(Duration pause) -> throw new PassingFault(ShopSentences.BUDGET, Optional.of(pause));
            case Reply.Invalid(List<GraphQlError> errors) ->
                // A question that is not understood cannot be put aside as a write can.
                throw new ShopUnreachable(
                        ShopSentences.at(client.host(), Failure.NOT_UNDERSTOOD.words(GraphQlError.words(errors))),
                        true);
            case Reply.Refused(Sentence cause, boolean lasting) ->
                throw new ShopUnreachable(ShopSentences.at(client.host(), cause), lasting);
            case Reply.NotSent(Sentence cause) -> throw new PassingFault(cause, Optional.empty());
            case Reply.Lost(Sentence cause) -> throw new PassingFault(cause, Optional.empty());
        };
    }

    private JsonNode checked(JsonNode data, List<GraphQlError> errors) {
        if (errors.isEmpty()) {
            return data;
        }
        Failure failure = GraphQlError.failure(errors, false);
        String particulars = GraphQlError.words(errors);
        throw switch (failure.remedy()) {
            case STOP_SHOP, STOP_RUN -> failure.unreachable(failure.words(particulars));
            case THROTTLED -> new PassingFault(failure.words(particulars), Optional.of(Duration.ofSeconds(1)));
            case SETTLE, RETRY -> new PassingFault(failure.words(particulars), Optional.empty());
            case PARK -> new ShopUnreachable(ShopSentences.at(client.host(), failure.words(particulars)), true);
        };
    }

    /** Being told to wait is no failure: it uses up no try, up to a limit. */
    private JsonNode waitingAsTold(GraphQlRequest request) {
        for (int waits = 0; ; waits++) {
            try {
                return once(request);
            } catch (PassingFault fault) {
                if (fault.pause().isEmpty() || waits >= 20) {
                    throw fault;
                }
                sleep(fault.pause().get());
            }
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ShopUnreachable(ShopSentences.INTERRUPTED_WAITING, false, stop);
        }
    }
}
