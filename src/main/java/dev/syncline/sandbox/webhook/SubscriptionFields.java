package dev.syncline.sandbox.webhook;

import dev.syncline.sandbox.schema.Arguments;
import dev.syncline.sandbox.schema.FieldReaders;
import dev.syncline.sandbox.schema.Page;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The queries and mutations of webhook subscriptions. */
public final class SubscriptionFields {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> ADDRESS = List.of("webhookSubscription", "uri");

    private final Subscriptions subscriptions;
    private final Runnable pause;

    /** @param pause how long each mutation takes */
    public SubscriptionFields(Subscriptions subscriptions, Runnable pause) {
        this.subscriptions = subscriptions;
        this.pause = pause;
    }

    /** Adds the readers. */
    public void addTo(FieldReaders readers) {
        readers.type("QueryRoot", Object.class)
                .field(
                        "webhookSubscription",
                        (none, arguments) -> subscriptions
                                .find(arguments.text("id"))
                                .map(Subscription::fields)
                                .orElse(null))
                .field("webhookSubscriptions", (none, arguments) -> page(arguments));
        readers.type("Mutation", Object.class)
                .field("webhookSubscriptionCreate", (none, arguments) -> create(arguments))
                .field("webhookSubscriptionUpdate", (none, arguments) -> update(arguments))
                .field("webhookSubscriptionDelete", (none, arguments) -> delete(arguments));
    }

    private Page page(Arguments arguments) {
        List<String> topics = arguments.texts("topics");
        List<Subscription> chosen = subscriptions.all().stream()
                .filter(each -> topics.isEmpty() || topics.contains(each.topic()))
                .filter(each -> !arguments.given("uri") || each.uri().equals(arguments.text("uri")))
                .filter(each -> !arguments.given("format")
                        || String.valueOf(each.fields().get("format")).equals(arguments.text("format")))
                .toList();
        return Page.of(chosen, arguments, Subscription::fields, each -> Long.toString(each.number()));
    }

    private Map<String, @Nullable Object> create(Arguments arguments) {
        pause.run();
        Arguments input = arguments.object("webhookSubscription").orElseThrow();
        String topic = arguments.text("topic");
        Optional<String> wrong = wrongAddress(input.text("uri"))
                .or(() -> taken(topic, input.text("uri"))
                        ? Optional.of("Address for this topic has already been taken")
                        : Optional.empty());
        return wrong.map(message -> answer("webhookSubscription", null, ADDRESS, message))
                .orElseGet(() -> answer(
                        "webhookSubscription",
                        subscriptions.add(topic, given(input)).fields(),
                        List.of(),
                        ""));
    }

    private Map<String, @Nullable Object> update(Arguments arguments) {
        pause.run();
        Arguments input = arguments.object("webhookSubscription").orElseThrow();
        Optional<Subscription> known = subscriptions.find(arguments.text("id"));
        if (known.isEmpty()) {
            return answer("webhookSubscription", null, List.of("id"), "Webhook subscription does not exist");
        }
        Optional<String> wrong = input.given("uri") ? wrongAddress(input.text("uri")) : Optional.empty();
        return wrong.map(message -> answer("webhookSubscription", null, ADDRESS, message))
                .orElseGet(() -> answer(
                        "webhookSubscription",
                        subscriptions.change(known.get(), given(input)).fields(),
                        List.of(),
                        ""));
    }

    private Map<String, @Nullable Object> delete(Arguments arguments) {
        pause.run();
        Optional<Subscription> known = subscriptions.find(arguments.text("id"));
        return known.filter(subscriptions::remove).isPresent()
                ? answer("deletedWebhookSubscriptionId", known.get().gid(), List.of(), "")
                : answer("deletedWebhookSubscriptionId", null, List.of("id"), "Webhook subscription does not exist");
    }

    private boolean taken(String topic, String uri) {
        return subscriptions.all().stream()
                .anyMatch(each -> each.topic().equals(topic) && each.uri().equals(uri));
    }

    /** The shop wants TLS; it is on this machine itself, so addresses on this machine are spared it. */
    private static Optional<String> wrongAddress(String address) {
        if (address.isBlank()) {
            return Optional.of("Address can't be blank");
        }
        try {
            URI uri = URI.create(address);
            boolean local = uri.getHost() != null && LOOPBACK.contains(uri.getHost());
            if (uri.getHost() == null) {
                return Optional.of("Address is invalid");
            }
            return "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && local)
                    ? Optional.empty()
                    : Optional.of("Address protocol " + uri.getScheme() + ":// is not supported");
        } catch (IllegalArgumentException e) {
            return Optional.of("Address is invalid");
        }
    }

    private static Map<String, @Nullable Object> given(Arguments input) {
        return new LinkedHashMap<>(input.values());
    }

    private static Map<String, @Nullable Object> answer(
            String field, @Nullable Object value, List<String> where, String message) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put(field, value);
        answer.put("userErrors", message.isEmpty() ? List.of() : List.of(Map.of("field", where, "message", message)));
        return answer;
    }
}
