package dev.syncline.feed.tables;

import java.util.Map;

/**
 * What the numbers in an export stand for.
 *
 * @param locale the number of the language that is read
 * @param manufacturers names of manufacturers
 * @param attributes names of attributes
 * @param units names of the units that absolute values are in, by the unit of the displayed value
 * @param categories paths of categories, from the top, as in {@code Audio > Headphones}
 */
record Names(
        String locale,
        Map<String, String> manufacturers,
        Map<String, String> attributes,
        Map<String, String> units,
        Map<String, String> categories) {
    static final String BETWEEN_CATEGORIES = " > ";
}
