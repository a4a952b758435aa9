package dev.syncline.shopify;

import dev.syncline.engine.ShopUnreachable;
import dev.syncline.model.MutationKind;
import dev.syncline.model.Outcome;
import dev.syncline.model.ShopWrite;
import dev.syncline.shopify.GraphQlRequest.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts writes into the shop's words: which mutations, in which steps. Thread-safe. */
final class WritePlanning {
    private final Questions questions;
    private final Documents documents;
    private final int mostPacked;
    private final ShopLocations locations;

    WritePlanning(Questions questions, Documents documents, int mostPacked, ShopLocations locations) {
        this.locations = locations;
        this.questions = questions;
        this.documents = documents;
        this.mostPacked = mostPacked;
    }

    /** Gives every write its steps, or its end where there is nothing that could be sent. */
    void plan(List<Sending> sendings, Deadline deadline) {
        Map<Sending, JsonNode> options = new HashMap<>();
        List<Sending> ofOptions = sendings.stream()
                .filter(sending -> sending.write().kind() == MutationKind.OPTIONS)
                .toList();
        for (int from = 0; from < ofOptions.size(); from += mostPacked) {
            readOptions(ofOptions.subList(from, Math.min(ofOptions.size(), from + mostPacked)), options, deadline);
        }
        for (Sending sending : sendings) {
            if (sending.outcome().isPresent()) {
                continue;
            }
            try {
                List<List<Call>> steps = Thrift.of(sending.write(), steps(sending.write(), options.get(sending)));
                sending.steps(steps);
                if (steps.isEmpty()) {
                    sending.end(sending.write()
                            .ground()
                            .<Outcome>map(Outcome.Unchanged::new)
                            .orElse(new Outcome.Failed(ShopSentences.NOTHING_TO_WRITE, false)));
                }
            } catch (Unwritable impossible) {
                sending.end(new Outcome.Failed(impossible.sentence(), false));
            } catch (PassingFault fault) {
                sending.end(passing(fault));
            } catch (ShopUnreachable unreachable) {
                sending.end(new Outcome.Refused(unreachable.sentence(), unreachable.refused()));
            }
        }
    }

    private static Outcome passing(PassingFault fault) {
        return fault.pause().<Outcome>map(Outcome.Throttled::new).orElse(new Outcome.Failed(fault.sentence(), true));
    }

    private List<List<Call>> steps(ShopWrite write, @Nullable JsonNode options) {
        if (write.kind() == MutationKind.CREATE) {
            return CreateCalls.of(write, locations);
        }
        String id = write.id()
                .orElseThrow(() -> new Unwritable(ShopSentences.noId(write.key().text())))
                .text();
        return switch (write.kind()) {
            case COLLECTIONS -> ShelfCalls.collections(write, id, new CollectionIds(questions));
            case CREATE, COLLECTION_CREATE, METAFIELDS, STOCK ->
                throw new IllegalStateException("Sent in another way: " + write.kind());
            case PRODUCT -> ProductCalls.update(write, id);
            case TAGS -> ProductCalls.tags(write, id);
            case PUBLICATIONS ->
                ShelfCalls.publications(write, id, documents.onDemand().publications());
            case OPTIONS -> {
                if (options == null) {
                    throw new Unwritable(ShopSentences.GONE);
                }
                yield OptionCalls.of(write, id, options);
            }
            case VARIANTS_CREATE -> VariantCalls.creations(write, id, locations);
            case VARIANTS_UPDATE -> VariantCalls.updates(write, id);
            case VARIANTS_DELETE -> VariantCalls.deletions(write, id);
            case VARIANTS_REORDER -> VariantCalls.moves(write, id);
            case ARCHIVE -> ProductCalls.archive(id);
            case DELETE -> ProductCalls.delete(id);
        };
    }

    /** Options are changed by their ids, which nothing but the shop knows. */
    private void readOptions(List<Sending> sendings, Map<Sending, JsonNode> options, Deadline deadline) {
        List<Call> calls = sendings.stream()
                .map(sending -> new Call(
                        "ProductOptions",
                        Map.of("id", sending.write().id().map(id -> id.text()).orElse("")),
                        10))
                .toList();
        try {
            deadline.check();
            JsonNode data = questions.once(GraphQlRequest.packed(documents, calls, 1));
            for (int number = 0; number < sendings.size(); number++) {
                JsonNode product = data.path(Template.alias(number));
                if (product.isObject()) {
                    options.put(sendings.get(number), product.path("options"));
                }
            }
        } catch (PassingFault fault) {
            Outcome outcome = passing(fault);
            sendings.forEach(sending -> sending.end(outcome));
        } catch (ShopUnreachable unreachable) {
            Outcome outcome = new Outcome.Refused(unreachable.sentence(), unreachable.refused());
            sendings.forEach(sending -> sending.end(outcome));
        }
    }
}
