/** The window around the screens: menus, toolbar, sidebar, status bar, palette and key sheet. */
@NullMarked
package dev.syncline.console.shell;

import org.jspecify.annotations.NullMarked;
