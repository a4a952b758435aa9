import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Formats the sources, or checks that they are formatted.
 *
 * <p>The formatter parses with the compiler of the JVM it runs in, and Maven may run on Java 17, which cannot parse
 * our sources. Therefore the build starts this file with the JDK of the toolchain instead of using a Maven plugin that
 * formats inside Maven.
 *
 * <p>Arguments: {@code apply} or {@code check}, then the folders; a folder that is not there is passed over.
 */
final class Format {
    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());
    private final boolean write;
    private final AtomicBoolean failed = new AtomicBoolean();

    private Format(boolean write) {
        this.write = write;
    }

    public static void main(String[] arguments) throws IOException {
        Format format = new Format(arguments[0].equals("apply"));
        List<Path> folders = Stream.of(arguments).skip(1).map(Path::of).toList();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".java")).toList().parallelStream()
                            .forEach(format::file);
                }
            }
        }
        if (format.failed.get()) {
            System.err.println("To format the sources: mvn -q validate -Pformat");
            System.exit(1);
        }
    }

    private void file(Path file) {
        try {
            String before = Files.readString(file);
            String after = formatter.formatSourceAndFixImports(before);
            if (before.equals(after)) {
                return;
            }
            if (write) {
                Files.writeString(file, after);
            } else {
                failed.set(true);
                System.err.println(file + ": not formatted");
            }
        } catch (FormatterException e) {
            failed.set(true);
            // Known gap of the formatter: a bare _ for a component of a record pattern.
            System.err.println(file + ": cannot be parsed, " + e.getMessage()
                    + (e.getMessage().contains("'_'") ? " (in a record pattern write 'var _' for '_')" : ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
