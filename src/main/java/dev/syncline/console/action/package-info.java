/** What a person can do, in one registry that feeds menus, toolbar, palette, key sheet and role checks. */
@NullMarked
package dev.syncline.console.action;

import org.jspecify.annotations.NullMarked;
