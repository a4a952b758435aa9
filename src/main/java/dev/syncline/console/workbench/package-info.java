/** What every screen is built with. */
@NullMarked
package dev.syncline.console.workbench;

import org.jspecify.annotations.NullMarked;
