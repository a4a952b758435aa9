/**
 * The vault: secrets in one encrypted file. Implements the service's port; values never reach a log or a message.
 */
@NullMarked
package dev.syncline.secrets;

import org.jspecify.annotations.NullMarked;
