package dev.syncline.engine;

import dev.syncline.model.ShopId;
import dev.syncline.rules.ShopPolicy;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A registered shop.
 *
 * @param id its number
 * @param name the name that people gave it
 * @param domain its domain
 * @param endpoint where its interface is reached
 * @param policy ownership, modes and adoption, with the rules that concern it
 * @param currency ISO 4217 code; empty until the shop has been reached
 * @param readUpTo every change that the shop made before this moment has been read; empty before the first reading
 * @param agreedOnce whether a first sync was approved and finished
 * @param stopped why and by whom it was stopped, where it was
 */
public record Shop(
        ShopId id,
        String name,
        String domain,
        URI endpoint,
        ShopPolicy policy,
        Optional<String> currency,
        Optional<Instant> readUpTo,
        boolean agreedOnce,
        Optional<String> stopped) {}
