/**
 * The side of a second process: it hands its command line to the process that owns the home and shows what comes back.
 *
 * <p>The other side is {@code api}. Both speak HTTP on loopback: {@code GET /owner} proves that the owner knows the token
 * before anything is sent to it; {@code POST /command} carries a line of JSON and then standard input, and is answered by
 * frames of a type byte, a length of four bytes and as many bytes: {@code o} standard output, {@code e} standard error,
 * {@code .} a sign of life, {@code x} the exit code, which is the last.
 */
@NullMarked
package dev.syncline.cli.handover;

import org.jspecify.annotations.NullMarked;
