package dev.syncline.feed.tables;

/**
 * What a distributor asks for a product.
 *
 * @param sku the distributor's number
 * @param listPrice the suggested price
 * @param cost what the shop pays
 * @param mapPrice the lowest price that may be advertised
 * @param stock an item of warehouse and quantity for each warehouse
 * @param weight the weight in pounds
 */
record Offer(String sku, String listPrice, String cost, String mapPrice, String stock, String weight) {
    static final Offer NONE = new Offer("", "", "", "", "", "");
}
