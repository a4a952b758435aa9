package dev.syncline.sandbox.catalogue;

/**
 * What a unit price refers to. Absent units are empty.
 *
 * @param quantity what one piece contains
 * @param reference the quantity that the unit price is shown for
 */
public record UnitMeasure(double quantity, String quantityUnit, int reference, String referenceUnit) {

    /** Nothing said. */
    public static final UnitMeasure NONE = new UnitMeasure(0, "", 0, "");
}
