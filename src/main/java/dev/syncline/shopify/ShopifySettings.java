package dev.syncline.shopify;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/**
 * How a shop is reached.
 *
 * @param endpoint {@code https://DOMAIN}, or plain HTTP on loopback
 * @param apiVersion the version of the Admin API
 * @param connectTimeout the longest for a connection
 * @param callTimeout the longest for one request with its answer
 * @param budgetWait the longest that one request waits for the shop's budget, and again for a place among those at once
 * @param retryPause the first pause before a reading is tried again
 * @param concurrency requests at once
 * @param mostPacked writes in one request at most
 */
public record ShopifySettings(
        URI endpoint,
        String apiVersion,
        Duration connectTimeout,
        Duration callTimeout,
        Duration budgetWait,
        Duration retryPause,
        int concurrency,
        int mostPacked) {
    /** The version that this client was written for. */
    public static final String API_VERSION = "2026-10";

    /**
     * Checks the endpoint.
     *
     * @throws IllegalArgumentException with a sentence for the person who typed it
     */
    public ShopifySettings {
        String scheme = endpoint.getScheme() == null ? "" : endpoint.getScheme().toLowerCase(Locale.ROOT);
        String host = endpoint.getHost();
        if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new IllegalArgumentException(
                    "The shop's address must look like https://example.myshopify.com, not " + shown(endpoint));
        }
        if (endpoint.getUserInfo() != null || endpoint.getQuery() != null || endpoint.getFragment() != null) {
            throw new IllegalArgumentException(
                    "The shop's address must not hold a user, a query or a fragment: " + shown(endpoint));
        }
        if (scheme.equals("http") && !loopback(host)) {
            throw new IllegalArgumentException(
                    "Plain HTTP is allowed on loopback only, as it would show the token to others; use https://"
                            + host);
        }
        if (concurrency < 1 || mostPacked < 1) {
            throw new IllegalArgumentException("Concurrency and packing must be 1 or more");
        }
    }

    /** The usual settings for a shop at this address. */
    public static ShopifySettings of(URI endpoint) {
        return new ShopifySettings(
                endpoint,
                API_VERSION,
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofMillis(300),
                40,
                25);
    }

    /** These settings with another number of requests at once. */
    public ShopifySettings withConcurrency(int changed) {
        return new ShopifySettings(
                endpoint, apiVersion, connectTimeout, callTimeout, budgetWait, retryPause, changed, mostPacked);
    }

    /** The longest that one request can take with all that it waits for. */
    Duration longestRequest() {
        return budgetWait.multipliedBy(2).plus(callTimeout);
    }

    /** Where the GraphQL interface is. */
    URI graphQl() {
        String base = endpoint.toString().replaceAll("/+$", "");
        return URI.create(base + "/admin/api/" + apiVersion + "/graphql.json");
    }

    private static boolean loopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("[::1]")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    /** The address without what might be a secret in it. */
    private static String shown(URI endpoint) {
        return endpoint.getScheme() + "://" + endpoint.getHost();
    }
}
