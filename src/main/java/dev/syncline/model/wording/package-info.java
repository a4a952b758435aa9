/**
 * Puts sentences in words, from the bundles {@code i18n/sentences}: plainly in English for scripts and logs, and in the language of
 * people who read a screen.
 *
 * <p>May use {@code model} and the JDK. Only what speaks to somebody uses it: the core says what it has to say as sentences.
 */
@NullMarked
package dev.syncline.model.wording;

import org.jspecify.annotations.NullMarked;
