package dev.syncline.console.shell;

import dev.syncline.service.Actor;
import dev.syncline.service.Services;

/**
 * With what the shell starts and stops runs.
 *
 * @param services the use cases
 * @param actor who asks for them
 */
public record SyncStarting(Services services, Actor actor) {}
