package dev.syncline.sandbox.catalogue;

import java.time.Instant;

/**
 * A metafield of a product or a variant.
 *
 * @param id number within {@link IdKind#METAFIELD}
 * @param namespace resolved: {@code $app} never occurs here
 * @param type Shopify's type name, such as {@code single_line_text_field} or {@code id}
 * @param value in the form that Shopify stores for this type
 */
public record Metafield(
        long id, String namespace, String key, String type, String value, Instant createdAt, Instant updatedAt) {

    /** @return whether this is the metafield of that namespace and key */
    public boolean is(String otherNamespace, String otherKey) {
        return namespace.equals(otherNamespace) && key.equals(otherKey);
    }
}
