/**
 * Use cases with roles: what console, API and command line call.
 *
 * <p>Uses engine and below; no terminal, HTTP or JavaFX.
 */
@NullMarked
package dev.syncline.service;

import org.jspecify.annotations.NullMarked;
