package dev.syncline.sandbox.catalogue;

import java.util.List;

/**
 * The shop as one thing: its identity and everything that it holds. The parts are thread-safe each.
 *
 * @param profile name, domain, currency
 * @param places its locations, the primary one first
 */
public record Shop(
        Profile profile,
        Ids ids,
        Numbers numbers,
        ShopClock clock,
        Catalogue catalogue,
        Definitions definitions,
        List<Place> places,
        WriteLog writes) {

    /**
     * Who the shop is.
     *
     * @param domain such as {@code sandbox-7.myshopify.com}
     * @param currency ISO 4217
     */
    public record Profile(long id, String name, String domain, String currency, String planName) {}

    public Shop {
        places = List.copyOf(places);
    }
}
