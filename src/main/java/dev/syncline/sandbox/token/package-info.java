/**
 * Access tokens of the shop: the lasting one, and short-lived ones that an app is granted for its client id and secret.
 * May use: schema, Javalin, Jackson.
 */
@NullMarked
package dev.syncline.sandbox.token;

import org.jspecify.annotations.NullMarked;
