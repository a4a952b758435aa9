package dev.syncline.console;

import dev.syncline.service.Actor;
import dev.syncline.service.Services;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * What a console works in.
 *
 * @param services the use cases
 * @param actor who sits before it
 * @param clock the time
 * @param home the home's folder
 * @param environment the environment of the process
 */
public record ConsoleSetting(
        Services services, Actor actor, InstantSource clock, Path home, Map<String, String> environment) {
    public ConsoleSetting {
        environment = Map.copyOf(environment);
    }
}
