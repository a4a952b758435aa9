/**
 * The console: a window on one home. Here it is put together and opened; the screens lie in packages of their own. May
 * use the use cases and the values they speak in, and is alone in using JavaFX.
 */
@NullMarked
package dev.syncline.console;

import org.jspecify.annotations.NullMarked;
