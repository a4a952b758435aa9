package dev.syncline.shopify;

/**
 * What a call has the shop give back of the product.
 *
 * @param selection what stands where the template has the whole product; empty for nothing at all
 * @param points what that costs beside the call itself
 */
record Giving(String selection, double points) {
    /** The whole product with a page of its variants, which is priced by that page. */
    static final Giving WHOLE = new Giving(Template.WHOLE, 0);

    /** Only whether it was done. */
    static final Giving NOTHING = new Giving("", 0);

    /** Only the product's id, which later steps need. */
    static final Giving ID = new Giving("id", 0);

    /** These fields, each of whose objects costs a point. */
    static Giving part(String selection) {
        return new Giving(selection, objects(selection));
    }

    /** The id and these fields of a product, also where the schema knows no more than that it is some node. */
    static Giving product(String selection) {
        return new Giving("... on Product { id " + selection + " }", objects(selection));
    }

    boolean isWhole() {
        return selection.equals(Template.WHOLE);
    }

    /** How many objects a selection goes into. */
    static int objects(String selection) {
        return (int) selection.chars().filter(each -> each == '{').count();
    }
}
