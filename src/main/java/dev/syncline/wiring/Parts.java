package dev.syncline.wiring;

import dev.syncline.cli.Invocation;
import java.time.Duration;

/**
 * What a program is made of.
 *
 * @param keys takes the keys of homes
 * @param opening opens homes
 * @param reader reads command lines
 * @param patience how long a home's owner may be silent before a command gives up
 */
record Parts(HomeKey.Taking keys, OpenHome.Opening opening, Invocation.Reader reader, Duration patience) {}
