/** Light, dark and density. */
@NullMarked
package dev.syncline.console.theme;

import org.jspecify.annotations.NullMarked;
