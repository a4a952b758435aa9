package dev.syncline.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a command has of the person or script that called it. The streams are those of this process, or lead to the
 * process that the command runs for.
 *
 * @param out standard output: what was asked for
 * @param err standard error: what went wrong
 * @param in standard input
 * @param directory the working directory, which relative paths start from
 * @param look what the output may look like
 */
public record Terminal(PrintStream out, PrintStream err, InputStream in, Path directory, Look look) {
    /**
     * What the output may look like.
     *
     * @param interactive whether a person watches, so that progress may overwrite its own line
     * @param colour whether colours are welcome
     * @param columns width of a line; 0 where it is not known
     */
    public record Look(boolean interactive, boolean colour, int columns) {
        /** The look of a pipe or file. */
        public static final Look PLAIN = new Look(false, false, 0);
    }

    /** The terminal of this process. */
    public static Terminal ofThisProcess(Map<String, String> environment) {
        boolean interactive =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        boolean colour = interactive && !environment.containsKey("NO_COLOR") && !environment.containsKey("NO_COLOUR");
        return new Terminal(
                stream(FileDescriptor.out, interactive, "stdout.encoding"),
                stream(FileDescriptor.err, interactive, "stderr.encoding"),
                System.in,
                Path.of("").toAbsolutePath(),
                new Look(interactive, colour, columns(environment)));
    }

    /** A terminal that writes UTF-8 to these streams. */
    public static Terminal over(OutputStream out, OutputStream err, InputStream in, Path directory, Look look) {
        return new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                in,
                directory,
                look);
    }

    /** The path that a person wrote, seen from the working directory. */
    public Path resolve(Path written) {
        return directory.resolve(written).normalize();
    }

    /** Shows all that was written so far. */
    public void flush() {
        out.flush();
        err.flush();
    }

    /** A person sees what the screen can show; a file or pipe gets UTF-8, whatever the locale says, as JSON must be. */
    private static PrintStream stream(FileDescriptor descriptor, boolean interactive, String encodingProperty) {
        Charset charset = interactive
                ? Charset.forName(System.getProperty(encodingProperty, "UTF-8"), StandardCharsets.UTF_8)
                : StandardCharsets.UTF_8;
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor)), true, charset);
    }

    private static int columns(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : Look.PLAIN.columns();
    }
}
