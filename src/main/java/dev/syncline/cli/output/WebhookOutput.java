package dev.syncline.cli.output;

import dev.syncline.cli.terminal.Json;
import dev.syncline.model.RunId;
import dev.syncline.service.webhook.Webhook;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A received webhook, as scripts and people see it. */
public final class WebhookOutput {
    private static final String[] HEADINGS = {"Webhook", "Received", "Shop", "Topic", "Product", "State", "Run", "Fate"
    };

    private WebhookOutput() {}

    /** The document of a webhook; {@code shop} is the shop's name. */
    public static ObjectNode json(Webhook webhook, String shop) {
        ObjectNode document = Json.object()
                .put("webhook", webhook.id())
                .put("shop", shop)
                .put("topic", webhook.topic())
                .put("event", webhook.event());
        document.set("product", Shown.word(webhook.subject()));
        document.set("triggered", Shown.word(webhook.triggered()));
        document.put("received", webhook.received().toString()).put("state", Shown.word(webhook.state()));
        document.set("fate", Shown.word(webhook.note().map(Shown::said)));
        document.set("run", Shown.number(webhook.run().map(RunId::number)));
        return document.put("attempts", webhook.attempts()).put("repeats", webhook.repeats());
    }

    /** The headings of a list of webhooks. */
    public static String[] headings() {
        return HEADINGS.clone();
    }

    /** The webhook as a row under the headings. */
    public static List<String> cells(Webhook webhook, String shop) {
        String fate = webhook.note().map(Shown::said).orElse("");
        String repeats = webhook.repeats() == 0
                ? ""
                : " (sent " + (webhook.repeats() + 1) + " times; the others were left alone)";
        return List.of(
                Long.toString(webhook.id()),
                Shown.moment(webhook.received()),
                shop,
                webhook.topic(),
                Shown.orNothing(webhook.subject()),
                Shown.word(webhook.state()),
                Shown.orNothing(webhook.run()),
                (fate + repeats).strip());
    }
}
