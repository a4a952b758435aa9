package dev.syncline.sandbox.webhook;

import dev.syncline.model.ArchitectureException;
import dev.syncline.sandbox.catalogue.Catalogue;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.fault.WebhookFault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells subscribers of every change of a product: signed, several at once and so in no certain order, and again eight
 * times, ever later, where they do not take it. Thread-safe.
 */
@ArchitectureException(
        rule = "http-client",
        reason =
                "A shop calls its subscribers; it runs on loopback, and shares no code with the program's own clients.")
public final class WebhookSender implements AutoCloseable {
    private static final int RETRIES = 8;
    private static final int AT_ONCE = 20;
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final byte[] secret;
    private final Duration retries;
    private final DeliveryFaults faults;

    /**
     * @param secret signs what is sent
     * @param retries over how long a webhook is sent again
     */
    public WebhookSender(String secret, Duration retries, DeliveryFaults faults) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.retries = retries;
        this.faults = faults;
    }

    /** From now on tells these subscribers of changes in that shop. */
    public void follow(Shop shop, Subscriptions subscriptions) {
        ProductPayload payloads = new ProductPayload(shop.ids());
        shop.catalogue().listen(change -> {
            List<Subscription> told = subscriptions.all().stream()
                    .filter(each -> each.topic().equals(topic(change)))
                    .toList();
            if (!told.isEmpty()) {
                String event = UUID.randomUUID().toString();
                Instant now = shop.clock().now();
                told.forEach(each -> begin(
                        new Delivery(
                                each,
                                body(payloads, change, each),
                                event,
                                UUID.randomUUID().toString(),
                                now),
                        shop.profile().domain(),
                        subscriptions));
            }
        });
    }

    private static String topic(Catalogue.Change change) {
        return change.after().isEmpty()
                ? "PRODUCTS_DELETE"
                : change.before().isEmpty() ? "PRODUCTS_CREATE" : "PRODUCTS_UPDATE";
    }

    private static String body(ProductPayload payloads, Catalogue.Change change, Subscription subscription) {
        Optional<Product> after = change.after();
        return after.isPresent()
                ? payloads.of(after.get(), subscription.includeFields())
                : payloads.ofDeleted(change.number());
    }

    private void begin(Delivery delivery, String domain, Subscriptions subscriptions) {
        List<WebhookFault> befallen = faults.next(delivery.subscription().headerTopic());
        if (befallen.stream().anyMatch(fault -> fault.kind().equals("lost"))) {
            return;
        }
        Duration late = befallen.stream()
                .filter(fault -> fault.kind().equals("late"))
                .map(fault -> Duration.ofMillis(Math.round(fault.seconds() * 1000)))
                .findFirst()
                .orElse(Duration.ZERO);
        long copies = 1
                + befallen.stream()
                        .filter(fault -> fault.kind().equals("duplicate"))
                        .count();
        for (long copy = 0; copy < copies; copy++) {
            try {
                deliveries.execute(() -> deliver(delivery, domain, subscriptions, late));
            } catch (RejectedExecutionException closed) {
                // The shop is being closed; nobody is told of anything any more.
                return;
            }
        }
    }

    private void deliver(Delivery delivery, String domain, Subscriptions subscriptions, Duration late) {
        try {
            Thread.sleep(late);
            for (int attempt = 0; attempt <= RETRIES && subscriptions.lives(delivery.subscription()); attempt++) {
                if (attempt > 0) {
                    Thread.sleep(pause(attempt));
                }
                if (isTaken(request(delivery, domain))) {
                    subscriptions.succeeded(delivery.subscription());
                    return;
                }
                subscriptions.failed(delivery.subscription());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each twice as long as the one before, all together as long as retries go on. */
    private Duration pause(int attempt) {
        return retries.multipliedBy(1L << (attempt - 1)).dividedBy((1L << RETRIES) - 1);
    }

    private boolean isTaken(HttpRequest request) throws InterruptedException {
        places.acquire();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300;
        } catch (IOException e) {
            return false;
        } finally {
            places.release();
        }
    }

    private HttpRequest request(Delivery delivery, String domain) {
        byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(delivery.subscription().uri()))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("X-Shopify-Topic", delivery.subscription().headerTopic())
                .header("X-Shopify-Shop-Domain", domain)
                .header("X-Shopify-API-Version", "2026-10")
                .header("X-Shopify-Hmac-Sha256", signature(body))
                .header("X-Shopify-Webhook-Id", delivery.id())
                .header("X-Shopify-Event-Id", delivery.event())
                .header("X-Shopify-Triggered-At", delivery.triggered().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    @Override
    public void close() {
        deliveries.shutdownNow();
        deliveries.close();
        http.shutdownNow();
    }
}
