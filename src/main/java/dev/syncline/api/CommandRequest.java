package dev.syncline.api;

import java.nio.file.Path;
import java.util.List;

/**
 * A command that another process hands over.
 *
 * @param arguments its command line
 * @param directory its working directory
 * @param interactive whether a person watches there
 * @param colour whether colours are welcome there
 * @param columns width of a line there; 0 where it is not known
 */
public record CommandRequest(List<String> arguments, Path directory, boolean interactive, boolean colour, int columns) {
    public CommandRequest {
        arguments = List.copyOf(arguments);
    }
}
