package dev.syncline.model;

/**
 * Something that a shop puts its products on.
 *
 * @param kind what it is
 * @param name by which products name it: the name of a publication, the handle of a collection
 * @param title what people read
 * @param id the shop's id
 * @param fixed whether the shop alone decides what is on it: a smart collection
 */
public record Shelf(Kind kind, String name, String title, String id, boolean fixed) {
    /** The two kinds of shelves. */
    public enum Kind {
        PUBLICATION,
        COLLECTION
    }
}
