package dev.syncline.engine;

import dev.syncline.model.Sentence;
import java.util.List;

/**
 * What a shop says of itself and of our access to it.
 *
 * @param name the shop's name
 * @param domain its domain
 * @param currency its currency's ISO 4217 code
 * @param apiVersion the version of the interface in use
 * @param scopes what we may do
 * @param missingScopes what we need and may not
 * @param budgetMaximum points that its budget holds; 0 where it gives none
 * @param restorePerSecond points that come back a second; 0 where it gives none
 * @param notices what a person should know of the version of the interface
 * @param locations the names of its locations, the one first that it falls back on
 */
public record ShopFacts(
        String name,
        String domain,
        String currency,
        String apiVersion,
        List<String> scopes,
        List<String> missingScopes,
        double budgetMaximum,
        double restorePerSecond,
        List<Sentence> notices,
        List<String> locations) {
    public ShopFacts {
        scopes = List.copyOf(scopes);
        missingScopes = List.copyOf(missingScopes);
        notices = List.copyOf(notices);
        locations = List.copyOf(locations);
    }

    /** A shop of whose interface nothing is to be said, and that is not asked where it keeps stock. */
    public ShopFacts(
            String name,
            String domain,
            String currency,
            String apiVersion,
            List<String> scopes,
            List<String> missingScopes,
            double budgetMaximum,
            double restorePerSecond) {
        this(
                name,
                domain,
                currency,
                apiVersion,
                scopes,
                missingScopes,
                budgetMaximum,
                restorePerSecond,
                List.of(),
                List.of());
    }
}
