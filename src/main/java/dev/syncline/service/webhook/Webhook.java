package dev.syncline.service.webhook;

import dev.syncline.model.RemoteId;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
import java.time.Instant;
import java.util.Optional;

/**
 * A webhook that was kept.
 *
 * @param id its number, in the order of arrival
 * @param shop the shop that it is about
 * @param topic such as {@code products/update}
 * @param event the shop's name for what happened
 * @param subject the product that it is about
 * @param triggered when it happened, by the shop's clock
 * @param received when it arrived
 * @param state what has become of it
 * @param note why, or how it ended, for people
 * @param run the run that worked on it
 * @param attempts how often its work was begun
 * @param repeats how often it was sent once more, and left alone
 */
public record Webhook(
        long id,
        ShopId shop,
        String topic,
        String event,
        Optional<RemoteId> subject,
        Optional<Instant> triggered,
        Instant received,
        WebhookState state,
        Optional<Sentence> note,
        Optional<RunId> run,
        int attempts,
        int repeats) {}
