package dev.syncline.console.shell;

import dev.syncline.console.action.Action;
import dev.syncline.service.grid.ProductRow;

/** Something that the palette found. */
sealed interface PaletteEntry {
    /** Something that can be done. */
    record Deed(Action action) implements PaletteEntry {}

    /** A product that can be looked at. */
    record Product(ProductRow row) implements PaletteEntry {}
}
