package dev.syncline.shopify;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.engine.ShopUnreachable;
import dev.syncline.model.Digest;
import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.Outcome;
import dev.syncline.model.ProductFields;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import dev.syncline.shopify.GraphQlRequest.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sends writes of metafields, those of several products in one call, which the shop carries out as a whole or not at all:
 * where it complains of some, the others are sent again without them. Belongs to one sending.
 */
final class MetafieldSends {
    /** Metafields that one call takes. */
    private static final int MOST = 25;

    private final GraphQlClient client;
    private final Documents documents;
    private final ProductReads reads;
    private final Deadline deadline;
    private final Map<Sending, Map<FieldPath, Value>> answered = new HashMap<>();
    private final Set<Sending> begun = new HashSet<>();

    MetafieldSends(GraphQlClient client, Documents documents, ProductReads reads, Deadline deadline) {
        this.client = client;
        this.documents = documents;
        this.reads = reads;
        this.deadline = deadline;
    }

    /** One metafield of one write. */
    private record Entry(Sending sending, FieldWrite field, Map<String, @Nullable Object> input) {}

    /** Gives every one of these writes its outcome. */
    void send(List<Sending> sendings) {
        List<Entry> set = new ArrayList<>();
        List<Entry> deleted = new ArrayList<>();
        for (Sending sending : sendings) {
            prepare(sending, set, deleted);
        }
        packs(set).forEach(pack -> call("MetafieldsSet", pack));
        packs(deleted).forEach(pack -> call("MetafieldsDelete", pack));
        readBack(
                sendings.stream().filter(sending -> sending.outcome().isEmpty()).toList());
    }

    private static void prepare(Sending sending, List<Entry> set, List<Entry> deleted) {
        List<Entry> ownSet = new ArrayList<>();
        List<Entry> ownDeleted = new ArrayList<>();
        try {
            for (FieldWrite field : sending.write().fields()) {
                Optional<Value.Metafield> content = MetafieldInputs.content(field);
                if (content.isPresent()) {
                    ownSet.add(new Entry(
                            sending, field, MetafieldInputs.set(sending.write(), field.path(), content.get())));
                } else {
                    ownDeleted.add(
                            new Entry(sending, field, MetafieldInputs.identifier(sending.write(), field.path())));
                }
            }
            set.addAll(ownSet);
            deleted.addAll(ownDeleted);
        } catch (Unwritable impossible) {
            sending.end(new Outcome.Failed(impossible.sentence(), false));
        }
    }

    /** Calls as full as can be; the metafields of one product stay together where one call holds them. */
    private static List<List<Entry>> packs(List<Entry> entries) {
        Map<Sending, List<Entry>> products = new java.util.LinkedHashMap<>();
        entries.forEach(entry -> products.computeIfAbsent(entry.sending(), any -> new ArrayList<>())
                .add(entry));
        List<List<Entry>> packs = new ArrayList<>();
        List<Entry> pack = new ArrayList<>();
        for (List<Entry> product : products.values()) {
            if (!pack.isEmpty() && pack.size() + product.size() > MOST) {
                packs.add(pack);
                pack = new ArrayList<>();
            }
            for (Entry entry : product) {
                if (pack.size() == MOST) {
                    packs.add(pack);
                    pack = new ArrayList<>();
                }
                pack.add(entry);
            }
        }
        if (!pack.isEmpty()) {
            packs.add(pack);
        }
        return packs;
    }

    private void call(String template, List<Entry> pack) {
        List<Entry> entries = pack.stream()
                .filter(entry -> entry.sending().outcome().isEmpty())
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        List<Map<String, @Nullable Object>> inputs =
                entries.stream().map(Entry::input).toList();
        Reply reply = deadline.leavesOne()
                ? client.exchange(GraphQlRequest.packed(
                        documents, List.of(new Call(template, Map.of("metafields", inputs), inputs.size())), 1))
                : new Reply.NotSent(ShopSentences.TURN_NEVER_CAME);
        Set<Sending> concerned = new LinkedHashSet<>();
        entries.forEach(entry -> concerned.add(entry.sending()));
        switch (reply) {
            case Reply.Answer answer -> take(template, answer, entries, concerned);
            case Reply.Invalid invalid when concerned.size() > 1 -> each(template, entries, concerned);
            default ->
                concerned.forEach(sending -> sending.end(OutcomeMapping.unanswered(reply, begun.contains(sending))));
        }
    }

    private void take(String template, Reply.Answer answer, List<Entry> entries, Set<Sending> concerned) {
        JsonNode payload = answer.data().path(Template.alias(0));
        Set<Sending> refused = new LinkedHashSet<>();
        Optional<Outcome> failure = OutcomeMapping.failure(answer, Template.alias(0), false);
        for (JsonNode error : payload.path("userErrors").values()) {
            place(error, entries.size()).ifPresent(place -> {
                Sending sending = entries.get(place).sending();
                refused.add(sending);
                sending.end(
                        begun.contains(sending)
                                ? new Outcome.Unknown(ShopSentences.half(
                                        Sentence.verbatim(error.path("message").asString(""))))
                                : OutcomeMapping.complaint(List.of(error)));
            });
        }
        if (failure.isEmpty()) {
            begun.addAll(concerned);
            payload.path("metafields").values().forEach(metafield -> note(metafield, entries));
        } else if (!refused.isEmpty()) {
            call(template, entries);
        } else if (failure.get() instanceof Outcome.Rejected && concerned.size() > 1) {
            each(template, entries, concerned);
        } else {
            Outcome outcome = failure.get();
            concerned.forEach(sending -> sending.end(begun.contains(sending) ? OutcomeMapping.half(outcome) : outcome));
        }
    }

    /** One product's metafields spoiled the call for all; nothing of it was carried out. */
    private void each(String template, List<Entry> entries, Set<Sending> concerned) {
        for (Sending sending : concerned) {
            call(
                    template,
                    entries.stream().filter(entry -> entry.sending() == sending).toList());
        }
    }

    /** Which of the inputs a complaint is about: its field is {@code metafields}, the place, and perhaps more. */
    private static Optional<Integer> place(JsonNode error, int size) {
        String text = error.path("field").path(1).asString("");
        boolean number = !text.isEmpty() && text.chars().allMatch(Character::isDigit) && text.length() < 4;
        return number && Integer.parseInt(text) < size ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private void note(JsonNode metafield, List<Entry> entries) {
        String owner = metafield.path("owner").path("id").asString("");
        String key = metafield.path("key").asString("");
        for (Entry entry : entries) {
            FieldPath path = entry.field().path();
            if (entry.sending().target().equals(owner)
                    && OnDemand.key(path).equals(key)
                    && sameNamespace(path, metafield.path("namespace").asString(""))) {
                answered.computeIfAbsent(entry.sending(), any -> new HashMap<>())
                        .put(path, OnDemand.decoded(metafield));
            }
        }
    }

    /** The app's own namespace is answered by its full name. */
    private static boolean sameNamespace(FieldPath path, String namespace) {
        String ours = OnDemand.namespace(path);
        return ours.equals(namespace)
                || (ours.startsWith("$app")
                        && namespace.startsWith("app--")
                        && ours.substring("$app".length()).equals(afterApp(namespace)));
    }

    private static String afterApp(String namespace) {
        int number = "app--".length();
        while (number < namespace.length() && Character.isDigit(namespace.charAt(number))) {
            number++;
        }
        String rest = namespace.substring(number);
        return rest.startsWith("--") ? ":" + rest.substring(2) : rest;
    }

    private void readBack(List<Sending> done) {
        if (done.isEmpty()) {
            return;
        }
        try {
            Map<RemoteId, RemoteProduct> products = reads.byId(done.stream()
                    .flatMap(sending -> sending.write().id().stream())
                    .distinct()
                    .toList());
            for (Sending sending : done) {
                sending.end(sending.write()
                        .id()
                        .flatMap(id -> Optional.ofNullable(products.get(id)))
                        .<Outcome>map(product -> new Outcome.Applied(Optional.of(asAnswered(sending, product))))
                        .orElse(new Outcome.Unknown(ShopSentences.NOT_GIVEN_BACK)));
            }
        } catch (PassingFault unread) {
            done.forEach(sending -> sending.end(new Outcome.Unknown(ShopSentences.notReadBack(unread.sentence()))));
        } catch (ShopUnreachable unread) {
            done.forEach(sending -> sending.end(new Outcome.Unknown(ShopSentences.notReadBack(unread.sentence()))));
        }
    }

    /**
     * The product as the shop answered the write. Somebody may have changed a metafield again before it was read back: what
     * we agreed upon is the answer, and the digest is made to differ, so that the next reading sees that edit.
     */
    private RemoteProduct asAnswered(Sending sending, RemoteProduct product) {
        TreeMap<FieldPath, Value> values = new TreeMap<>(product.fields().values());
        boolean edited = false;
        for (FieldWrite field : sending.write().fields()) {
            Optional<Value> ours =
                    Optional.ofNullable(answered.getOrDefault(sending, Map.of()).get(field.path()));
            boolean wasSet = MetafieldInputs.content(field).isPresent();
            if ((!wasSet || ours.isPresent())
                    && !Canonical.same(field.path(), product.fields().get(field.path()), ours)) {
                edited = true;
                ours.ifPresentOrElse(value -> values.put(field.path(), value), () -> values.remove(field.path()));
            }
        }
        return edited
                ? new RemoteProduct(
                        product.id(),
                        product.key(),
                        product.updatedAt(),
                        new ProductFields(values),
                        product.variantIds(),
                        product.metafieldDigests(),
                        Digest.of(new byte[0]))
                : product;
    }
}
