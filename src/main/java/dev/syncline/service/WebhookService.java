package dev.syncline.service;

import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopRegistry;
import dev.syncline.engine.SyncEngine;
import dev.syncline.service.webhook.Received;
import dev.syncline.service.webhook.Webhook;
import dev.syncline.service.webhook.WebhookPort;
import dev.syncline.service.webhook.WebhookReadingPort;
import dev.syncline.service.webhook.WebhookSentences;
import dev.syncline.service.webhook.WebhookState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives webhooks, lists what became of them, and works them off. Thread-safe. */
public final class WebhookService {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookService.class);
    /** Shopify waits for five seconds; longer nobody is to be left without an answer. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final WebhookPort store;
    private final WebhookReadingPort reading;
    private final ShopRegistry shops;
    private final SecretPort secrets;
    private final InstantSource clock;
    private final WebhookIntake intake;
    private final WebhookWork work;
    private final ShopChoice choice;
    private final KnownShops known;
    private final WebhookWorkers workers;

    /**
     * What webhooks are received and worked off with.
     *
     * @param store keeps them
     * @param reading reads them
     * @param shops the registered shops
     * @param secrets what they are signed with
     * @param engine does what follows
     */
    public record Parts(
            WebhookPort store, WebhookReadingPort reading, ShopRegistry shops, SecretPort secrets, SyncEngine engine) {}

    public WebhookService(Parts parts, InstantSource clock) {
        this.store = parts.store();
        this.reading = parts.reading();
        this.shops = parts.shops();
        this.secrets = parts.secrets();
        this.clock = clock;
        this.intake = new WebhookIntake(store, clock);
        this.work = new WebhookWork(store, shops, parts.engine(), clock);
        this.choice = new ShopChoice(shops);
        this.known = new KnownShops(shops);
        this.workers = new WebhookWorkers(store, shops, known, work, clock);
    }

    /** How a request was received. */
    public sealed interface Reception {
        /** It is kept, or was before; nobody needs to send it again. */
        record Taken(String fate) implements Reception {}

        /** It is not signed as the webhooks of this shop are. */
        record Unsigned() implements Reception {}

        /** It is signed, but belongs elsewhere or says nothing that is understood. */
        record Refused(String why) implements Reception {}

        /** There is no such shop. */
        record NoShop() implements Reception {}

        /** It could not be kept in time, and should be sent again. */
        record Later() implements Reception {}
    }

    /**
     * Receives a request that claims to be a webhook of a shop; whoever sends it is nobody in particular. When it is taken
     * it is kept so that it outlives this process.
     *
     * @param headers by name in lower case
     * @param body as it came, to the byte
     */
    public Reception receive(String name, Map<String, String> headers, byte[] body) throws InterruptedException {
        Optional<Shop> shop = known.named(name);
        if (shop.isEmpty()) {
            return new Reception.NoShop();
        }
        List<char[]> signing = new ShopSecrets(secrets, name).signing(clock);
        try {
            return switch (reading.read(headers, body, signing)) {
                case WebhookReadingPort.Reading.Unsigned() -> {
                    LOG.warn(
                            "A webhook to shop {} was refused: {}",
                            name,
                            signing.isEmpty()
                                    ? "no secret is known that its webhooks are signed with; give it with `shop rotate "
                                            + name + " --webhook-secret-stdin`"
                                    : "it is not signed with a secret of this shop");
                    yield new Reception.Unsigned();
                }
                case WebhookReadingPort.Reading.Unreadable(String why) -> {
                    LOG.warn("A signed webhook to shop {} was not understood: {}", name, why);
                    yield new Reception.Refused(why);
                }
                case WebhookReadingPort.Reading.Genuine(Received webhook) -> keep(shop.get(), webhook);
            };
        } finally {
            signing.forEach(secret -> Arrays.fill(secret, '\0'));
        }
    }

    private Reception keep(Shop shop, Received webhook) throws InterruptedException {
        // Shops of one app share its secret.
        Optional<Shop> other = webhook.domain()
                .filter(domain -> !domain.equalsIgnoreCase(shop.domain()))
                .flatMap(domain -> known.all().stream()
                        .filter(each -> each.domain().equalsIgnoreCase(domain))
                        .findFirst());
        if (other.isPresent()) {
            LOG.warn(
                    "A webhook of shop {} was sent to the address of shop {}",
                    other.get().name(),
                    shop.name());
            return new Reception.Refused("It belongs to shop " + other.get().name() + ".");
        }
        try {
            WebhookPort.Taken taken = intake.keep(arrival(shop, webhook), LONGEST);
            if (taken == WebhookPort.Taken.KEPT) {
                workers.arrived();
            } else {
                LOG.info("A webhook of shop {} ({}) says nothing new: {}", shop.name(), webhook.topic(), taken);
            }
            return new Reception.Taken(
                    switch (taken) {
                        case KEPT -> "kept";
                        case REPEATED -> "received before";
                        case REPLAYED -> "read before";
                    });
        } catch (TimeoutException busy) {
            LOG.warn("A webhook of shop {} could not be kept in {}; it will be sent again", shop.name(), LONGEST);
            return new Reception.Later();
        }
    }

    private static WebhookPort.Arrival arrival(Shop shop, Received webhook) {
        if (webhook.ofProduct()) {
            return new WebhookPort.Arrival(shop.id(), webhook, WebhookState.WAITING, Optional.empty());
        }
        if (webhook.topic().equals("shop/redact")) {
            return new WebhookPort.Arrival(
                    shop.id(), webhook, WebhookState.ATTENTION, Optional.of(WebhookSentences.redact(shop.name())));
        }
        return new WebhookPort.Arrival(
                shop.id(),
                webhook,
                webhook.ofCompliance() ? WebhookState.DONE : WebhookState.IGNORED,
                Optional.of(webhook.ofCompliance() ? WebhookSentences.NO_CUSTOMERS : WebhookSentences.UNUSED));
    }

    /** The kept webhooks, newest first. */
    public void forEach(
            Actor actor, Optional<String> shop, Optional<WebhookState> state, int most, Consumer<Webhook> sink) {
        actor.needs(Role.VIEWER);
        store.forEach(new WebhookPort.Filter(shop.map(choice::named).map(Shop::id), state, most), sink);
    }

    /** Has one worked off once more. */
    public void replay(Actor actor, long webhook) {
        actor.needs(Role.OPERATOR);
        if (!store.again(webhook, clock.instant())) {
            throw new NotFound(ServiceSentences.noWebhook(webhook));
        }
        workers.arrived();
    }

    /** Works off what waits now, on the calling thread; for a home that nobody serves. */
    public void workOff(Actor actor) {
        actor.needs(Role.OPERATOR);
        for (Shop shop : shops.all()) {
            work.all(shop);
        }
    }

    /** Works off webhooks as they arrive, shops beside each other, until the thread is interrupted. */
    public void work(Actor actor) {
        actor.needs(Role.OPERATOR);
        workers.work();
    }

    /**
     * Makes sure that webhooks could be kept now.
     *
     * @throws dev.syncline.queue.StoreUnavailable where the store does not answer
     */
    public void ready() {
        int registered = shops.all().size();
        LOG.trace("The store answers; {} shops", registered);
    }
}
