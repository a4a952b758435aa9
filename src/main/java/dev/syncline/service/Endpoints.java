package dev.syncline.service;

import java.net.URI;
import java.util.Set;

/** Where a shop may be reached: over TLS, or in the clear on this machine only. */
final class Endpoints {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Endpoints() {}

    static void check(URI endpoint) {
        boolean secure = "https".equals(endpoint.getScheme());
        boolean local = "http".equals(endpoint.getScheme())
                && endpoint.getHost() != null
                && LOOPBACK.contains(endpoint.getHost());
        if (endpoint.getHost() == null || !(secure || local)) {
            throw new Invalid(ServiceSentences.endpoint(String.valueOf(endpoint)));
        }
    }
}
