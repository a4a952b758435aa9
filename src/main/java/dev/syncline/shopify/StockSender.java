package dev.syncline.shopify;

import dev.syncline.engine.ShopUnreachable;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.Outcome;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.Sentence;
import dev.syncline.shopify.GraphQlRequest.Call;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Sends stock: the numbers of many products in one mutation, each with the number that it replaces. One that moved since
 * keeps the shop from setting any, so it is taken out, and the rest is sent again.
 */
final class StockSender {
    private static final int MOST = 250;

    private final GraphQlClient client;
    private final Documents documents;
    private final Questions questions;
    private final ShopLocations locations;
    private final Deadline deadline;

    StockSender(
            GraphQlClient client,
            Documents documents,
            Questions questions,
            ShopLocations locations,
            Deadline deadline) {
        this.client = client;
        this.documents = documents;
        this.questions = questions;
        this.locations = locations;
        this.deadline = deadline;
    }

    /** Sends writes of stock and gives each its end. */
    void send(List<Sending> sendings) {
        if (sendings.isEmpty()) {
            return;
        }
        Set<Sending> moved = new HashSet<>();
        try {
            List<StockChange> changes = changes(sendings, moved);
            activate(changes.stream().filter(change -> !change.active()).toList());
            for (int from = 0; from < changes.size(); from += MOST) {
                set(changes.subList(from, Math.min(changes.size(), from + MOST)), moved);
            }
            readBack(sendings, moved);
        } catch (PassingFault fault) {
            give(
                    sendings,
                    fault.pause()
                            .<Outcome>map(Outcome.Throttled::new)
                            .orElse(new Outcome.Failed(fault.sentence(), true)));
        } catch (ShopUnreachable unreachable) {
            give(sendings, new Outcome.Refused(unreachable.sentence(), unreachable.refused()));
        }
    }

    /** What is to be set. */
    private List<StockChange> changes(List<Sending> sendings, Set<Sending> moved) {
        List<Sending> writable = new ArrayList<>();
        for (Sending sending : sendings) {
            try {
                sending.write().fields().forEach(field -> {
                    StockReads.variantId(sending.write(), field.path());
                    locations.required(field.path().qualifier().orElseThrow());
                    Inputs.whole(field.path(), field.wanted());
                });
                writable.add(sending);
            } catch (Unwritable impossible) {
                sending.end(new Outcome.Failed(impossible.sentence(), false));
            }
        }
        Map<String, StockReads.Stock> stock = new StockReads(questions, documents).of(writable, deadline);
        List<StockChange> changes = new ArrayList<>();
        for (Sending sending : writable) {
            List<StockChange> own = new ArrayList<>();
            for (FieldWrite field : sending.write().fields()) {
                StockReads.Stock of = stock.get(StockReads.variantId(sending.write(), field.path()));
                StockChange.Finding finding = of == null
                        ? new StockChange.Finding.Moved()
                        : StockChange.of(
                                sending,
                                field,
                                locations.required(field.path().qualifier().orElseThrow()),
                                of);
                switch (finding) {
                    case StockChange.Finding.Set(StockChange change) -> own.add(change);
                    case StockChange.Finding.There() -> {
                        // Set by an earlier try.
                    }
                    case StockChange.Finding.Moved() -> moved.add(sending);
                }
            }
            if (!moved.contains(sending)) {
                changes.addAll(own);
            }
        }
        return changes;
    }

    /** Has items stocked at locations where they are not; what lay there once still does. */
    private void activate(List<StockChange> changes) {
        for (int from = 0; from < changes.size(); from += MOST / 10) {
            List<StockChange> part = changes.subList(from, Math.min(changes.size(), from + MOST / 10));
            List<Call> calls = part.stream()
                    .map(change -> new Call(
                            "StockActivate",
                            Map.of(
                                    "item",
                                    change.item(),
                                    "location",
                                    change.location(),
                                    "key",
                                    StockChange.key("activate", List.of(change))),
                            0))
                    .toList();
            Reply reply = exchange(GraphQlRequest.packed(documents, calls, 1));
            if (!(reply instanceof Reply.Answer answer)) {
                part.forEach(change -> change.sending().end(OutcomeMapping.unanswered(reply, false)));
                continue;
            }
            for (int number = 0; number < part.size(); number++) {
                Sending sending = part.get(number).sending();
                OutcomeMapping.failure(answer, Template.alias(number), false).ifPresent(sending::end);
            }
        }
    }

    private void set(List<StockChange> all, Set<Sending> moved) {
        List<StockChange> open = open(all, moved);
        while (!open.isEmpty()) {
            Reply reply = exchange(request(open));
            if (!(reply instanceof Reply.Answer answer)) {
                end(open, OutcomeMapping.unanswered(reply, false));
                return;
            }
            Optional<Outcome> whole = OutcomeMapping.failure(answer, Template.alias(0), false);
            if (whole.isEmpty()) {
                return;
            }
            List<JsonNode> complaints = List.copyOf(
                    answer.data().path(Template.alias(0)).path("userErrors").values());
            if (complaints.isEmpty() || !blame(open, complaints, moved)) {
                end(open, whole.get());
                return;
            }
            open = open(open, moved);
        }
    }

    /** Gives those that the shop complains about their end; false where it does not say which. */
    private static boolean blame(List<StockChange> open, List<JsonNode> complaints, Set<Sending> moved) {
        boolean found = false;
        for (JsonNode complaint : complaints) {
            int number = StockComplaint.number(complaint);
            if (number >= 0 && number < open.size()) {
                found = true;
                Sending sending = open.get(number).sending();
                if (StockComplaint.isMoved(complaint)) {
                    moved.add(sending);
                } else if (sending.outcome().isEmpty()) {
                    sending.end(new Outcome.Rejected(List.of(StockComplaint.error(complaint))));
                }
            } else if (StockComplaint.isSpentKey(complaint)) {
                // A try before this one failed under the same key: only a new operation, with a new key, can do it.
                open.forEach(change -> moved.add(change.sending()));
                found = true;
            }
        }
        return found;
    }

    private static List<StockChange> open(List<StockChange> changes, Set<Sending> moved) {
        return changes.stream()
                .filter(change -> change.sending().outcome().isEmpty() && !moved.contains(change.sending()))
                .toList();
    }

    private GraphQlRequest request(List<StockChange> changes) {
        Map<String, Object> input = Map.of(
                "name",
                "available",
                "reason",
                "correction",
                "quantities",
                changes.stream().map(StockChange::input).toList());
        Call call =
                new Call("StockSet", Map.of("input", input, "key", StockChange.key("set", changes)), changes.size());
        return GraphQlRequest.packed(documents, List.of(call), 1);
    }

    private Reply exchange(GraphQlRequest request) {
        return deadline.leavesOne() ? client.exchange(request) : new Reply.NotSent(ShopSentences.TURN_NEVER_CAME);
    }

    /** Reads the products as they are now, those that were written and those that had moved. */
    private void readBack(List<Sending> sendings, Set<Sending> moved) {
        List<Sending> open =
                sendings.stream().filter(sending -> sending.outcome().isEmpty()).toList();
        List<RemoteId> ids = open.stream()
                .flatMap(sending -> sending.write().id().stream())
                .distinct()
                .toList();
        try {
            Map<RemoteId, RemoteProduct> products = ids.isEmpty() ? Map.of() : reads().byId(ids);
            for (Sending sending : open) {
                Optional<RemoteProduct> product =
                        sending.write().id().flatMap(id -> Optional.ofNullable(products.get(id)));
                sending.end(
                        moved.contains(sending) || product.isEmpty()
                                ? new Outcome.Stale(product)
                                : new Outcome.Applied(product));
            }
        } catch (PassingFault unread) {
            end(open, moved, unread.sentence());
        } catch (ShopUnreachable unread) {
            end(open, moved, unread.sentence());
        }
    }

    private static void end(List<Sending> open, Set<Sending> moved, Sentence unread) {
        for (Sending sending : open) {
            sending.end(
                    moved.contains(sending)
                            ? new Outcome.Failed(ShopSentences.stockMoved(unread), true)
                            : new Outcome.Unknown(ShopSentences.notReadBack(unread)));
        }
    }

    private ProductReads reads() {
        return new ProductReads(
                request -> {
                    deadline.check();
                    return questions.once(request);
                },
                documents,
                client::predicted);
    }

    private static void end(List<StockChange> changes, Outcome outcome) {
        give(changes.stream().map(StockChange::sending).toList(), outcome);
    }

    private static void give(List<Sending> sendings, Outcome outcome) {
        sendings.stream().filter(sending -> sending.outcome().isEmpty()).forEach(sending -> sending.end(outcome));
    }
}
