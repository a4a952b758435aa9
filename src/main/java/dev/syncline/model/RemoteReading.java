package dev.syncline.model;

import java.util.function.Supplier;

/**
 * One product of a long reading of the shop, decoded only when asked for: most have not changed, and their digest says
 * so.
 *
 * @param id the shop's id
 * @param raw a digest of the answer; equal digests mean equal products
 * @param product decodes the product; may be called once or not at all
 */
public record RemoteReading(RemoteId id, Digest raw, Supplier<RemoteProduct> product) {}
