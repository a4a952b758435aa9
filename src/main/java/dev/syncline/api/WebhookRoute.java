package dev.syncline.api;

import dev.syncline.service.WebhookService;
import dev.syncline.service.WebhookService.Reception;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /webhooks/NAME}: takes a webhook, and answers only when it is kept. */
final class WebhookRoute {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookRoute.class);

    private final WebhookService webhooks;

    WebhookRoute(WebhookService webhooks) {
        this.webhooks = webhooks;
    }

    void receive(Context exchange) throws InterruptedException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        // The bytes as they came: a body that was read and written again is another one to the signature.
        byte[] body = exchange.bodyAsBytes();
        Reception reception;
        try {
            reception = webhooks.receive(exchange.pathParam("shop"), headers, body);
        } catch (RuntimeException failed) {
            LOG.error("A webhook could not be kept; it will be sent again", failed);
            reception = new Reception.Later();
        }
        switch (reception) {
            case Reception.Taken(String fate) -> Problem.answer(exchange, 200, Map.of("fate", fate));
            case Reception.Unsigned() ->
                Problem.of(401, "Not signed", "The request is not signed as the webhooks of this shop are.")
                        .answer(exchange);
            case Reception.Refused(String why) ->
                Problem.of(422, "Not accepted", why).answer(exchange);
            case Reception.NoShop() ->
                Problem.of(404, "No such shop", "No shop is called so here.").answer(exchange);
            case Reception.Later() ->
                Problem.of(503, "Not now", "It could not be kept in time; send it again.")
                        .answer(exchange);
        }
    }
}
