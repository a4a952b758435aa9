package dev.syncline.service;

import java.net.URI;
import java.util.Optional;

/**
 * A shop to be registered.
 *
 * @param name the name that people will use: letters, digits, dots and dashes
 * @param domain its domain, such as {@code acme.myshopify.com}
 * @param endpoint where its interface is reached, where not at its domain
 */
public record NewShop(String name, String domain, Optional<URI> endpoint) {}
