package dev.syncline.shopify;

import dev.syncline.engine.ShopUnreachable;
import dev.syncline.model.MutationKind;
import dev.syncline.model.Outcome;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.ShopWrite;
import dev.syncline.shopify.GraphQlRequest.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Sends writes, packed: each once, never again by itself, and says how each ended. Thread-safe. */
final class WriteSender {
    private static final int REQUESTS = 3;

    private final GraphQlClient client;
    private final Documents documents;
    private final Questions questions;
    private final ShopifySettings settings;
    private final ShopLocations locations;

    WriteSender(
            GraphQlClient client,
            Documents documents,
            Questions questions,
            ShopifySettings settings,
            ShopLocations locations) {
        this.locations = locations;
        this.client = client;
        this.documents = documents;
        this.questions = questions;
        this.settings = settings;
    }

    /** The longest that {@link #send} takes. */
    Duration timeout() {
        return settings.longestRequest().multipliedBy(REQUESTS);
    }

    List<Outcome> send(List<ShopWrite> writes) {
        Deadline deadline = new Deadline(timeout(), settings.longestRequest());
        List<Sending> sendings = writes.stream().map(Sending::new).toList();
        List<Sending> others = new ArrayList<>(sendings);
        List<Sending> metafields = taken(others, MutationKind.METAFIELDS);
        List<Sending> stock = taken(others, MutationKind.STOCK);
        new StockSender(client, documents, questions, locations, deadline).send(stock);
        new WritePlanning(questions, documents, settings.mostPacked(), locations).plan(others, deadline);
        SideBySide.run(batches(others), batch -> run(batch, deadline));
        new MetafieldSends(client, documents, reads(deadline), deadline).send(metafields);
        return sendings.stream().map(sending -> sending.outcome().orElseThrow()).toList();
    }

    /** Takes those of one kind, which is sent in a way of its own. */
    private static List<Sending> taken(List<Sending> sendings, MutationKind kind) {
        List<Sending> taken =
                sendings.stream().filter(each -> each.write().kind() == kind).toList();
        sendings.removeAll(taken);
        return taken;
    }

    /** Cuts writes to requests: one write a product in each, and no more than one request may cost. */
    private List<List<Sending>> batches(List<Sending> sendings) {
        List<List<Sending>> batches = new ArrayList<>();
        int most = client.together();
        double mostPoints = client.pacing().mostPoints();
        List<Sending> rest =
                new ArrayList<>(sendings.stream().filter(Sending::waiting).toList());
        while (!rest.isEmpty()) {
            List<Sending> batch = new ArrayList<>();
            Set<String> targets = new HashSet<>();
            List<Sending> later = new ArrayList<>();
            for (Sending sending : rest) {
                boolean fits = batch.size() < most && !targets.contains(sending.target());
                if (fits) {
                    batch.add(sending);
                    fits = batch.size() == 1 || client.predicted(request(batch)) <= mostPoints;
                    if (!fits) {
                        batch.removeLast();
                    }
                }
                // Of two writes to one product the second must not overtake the first.
                targets.add(sending.target());
                if (!fits) {
                    later.add(sending);
                }
            }
            batches.add(batch);
            rest = later;
        }
        return batches;
    }

    private GraphQlRequest request(List<Sending> batch) {
        List<Call> calls =
                batch.stream().flatMap(sending -> sending.calls().stream()).toList();
        int page = batch.stream().mapToInt(Sending::variantPage).max().orElse(1);
        return GraphQlRequest.packed(documents, calls, page);
    }

    private void run(List<Sending> batch, Deadline deadline) {
        List<Sending> active = batch;
        while (!active.isEmpty()) {
            step(active, deadline);
            active = active.stream().filter(Sending::waiting).toList();
        }
        ProductReads reads = reads(deadline);
        for (Sending sending : batch) {
            if (sending.outcome().isEmpty()) {
                sending.end(applied(sending, reads));
            } else if (sending.deletes() && mayBeGone(sending.outcome().get())) {
                goneAlready(sending, reads);
            }
        }
    }

    private ProductReads reads(Deadline deadline) {
        return new ProductReads(
                request -> {
                    deadline.check();
                    return questions.once(request);
                },
                documents,
                client::predicted);
    }

    private void step(List<Sending> active, Deadline deadline) {
        Reply reply = deadline.leavesOne()
                ? client.exchange(request(active))
                : new Reply.NotSent(ShopSentences.TURN_NEVER_CAME);
        switch (reply) {
            case Reply.Answer answer -> {
                int number = 0;
                for (Sending sending : active) {
                    number = take(sending, answer, number);
                }
            }
            case Reply.Invalid invalid
            when active.size() > 1 -> {
                // One write spoiled the document for all; nothing of it was executed.
                for (Sending sending : active) {
                    step(List.of(sending), deadline);
                }
            }
            default -> active.forEach(sending -> sending.end(OutcomeMapping.unanswered(reply, sending.begun())));
        }
    }

    /** Takes the answers to a write's calls; gives the number of the next write's first call. */
    private static int take(Sending sending, Reply.Answer answer, int first) {
        int number = first;
        Optional<JsonNode> product = Optional.empty();
        Optional<Outcome> failure = Optional.empty();
        for (int end = first + sending.calls().size(); number < end; number++) {
            String alias = Template.alias(number);
            if (failure.isEmpty()) {
                failure = OutcomeMapping.failure(answer, alias, sending.begun() || number > first);
            }
            JsonNode payload = answer.data().path(alias);
            JsonNode returned = Sending.returned(payload);
            product = returned.isObject() ? Optional.of(returned) : Optional.empty();
        }
        if (failure.isPresent()) {
            sending.end(failure.get());
        } else {
            sending.stepDone(product);
        }
        return number;
    }

    /** What the shop read back, complete. */
    private static Outcome applied(Sending sending, ProductReads reads) {
        if (sending.deletes()) {
            return new Outcome.Applied(Optional.empty());
        }
        try {
            Optional<RemoteProduct> product = sending.product(reads)
                    .or(() -> sending.write()
                            .id()
                            .flatMap(id ->
                                    Optional.ofNullable(reads.byId(List.of(id)).get(id))));
            return product.<Outcome>map(read -> new Outcome.Applied(Optional.of(read)))
                    .orElse(new Outcome.Unknown(ShopSentences.NOT_GIVEN_BACK));
        } catch (PassingFault unread) {
            return new Outcome.Unknown(ShopSentences.notReadBack(unread.sentence()));
        } catch (ShopUnreachable unread) {
            return new Outcome.Unknown(ShopSentences.notReadBack(unread.sentence()));
        }
    }

    private static boolean mayBeGone(Outcome outcome) {
        return outcome instanceof Outcome.Rejected || outcome instanceof Outcome.Unknown;
    }

    /** A product that is not there any more is as deleted as can be. */
    private static void goneAlready(Sending sending, ProductReads reads) {
        try {
            if (sending.write().id().isPresent()
                    && reads.byId(List.of(sending.write().id().get())).isEmpty()) {
                sending.end(new Outcome.Applied(Optional.empty()));
            }
        } catch (PassingFault unread) {
            sending.end(new Outcome.Unknown(ShopSentences.stillThere(unread.sentence())));
        } catch (ShopUnreachable unread) {
            sending.end(new Outcome.Unknown(ShopSentences.stillThere(unread.sentence())));
        }
    }
}
