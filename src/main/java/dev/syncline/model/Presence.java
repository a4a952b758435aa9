package dev.syncline.model;

/**
 * On which sides a product is, and whether both had it when they last agreed.
 *
 * @param local in the catalogue
 * @param remote in the shop
 * @param agreed in both at the last agreement; then one that is missing now was deleted there
 */
public record Presence(boolean local, boolean remote, boolean agreed) {}
