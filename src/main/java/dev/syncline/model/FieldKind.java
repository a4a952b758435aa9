package dev.syncline.model;

/** What sort of value a field holds; it decides the canonical form, the merge and the view. */
public enum FieldKind {
    /** Plain text, compared trimmed with white space folded. */
    TEXT,
    /** A fragment of HTML, compared as parsed. */
    HTML,
    /** A handle: lower case. */
    HANDLE,
    /** One of a fixed list of words, upper case. */
    WORD,
    /** An identifier of Shopify's or another authority's, compared to the letter. */
    IDENTIFIER,
    /** A set of texts, compared without case and order. */
    TAGS,
    /** A set of identifiers or handles, compared without order. */
    SET,
    /** An amount in the shop's currency, compared by value. */
    MONEY,
    /** A whole number. */
    INTEGER,
    /** Yes or no. */
    FLAG,
    /** A mass with its unit, compared by value across units. */
    WEIGHT,
    /** The options of a product with their values, in order. */
    OPTIONS,
    /** The values that one variant has of the product's options, in order. */
    CHOICES,
    /** An ordered list of images. */
    IMAGES,
    /** A metafield, compared by its Shopify type. */
    METAFIELD
}
