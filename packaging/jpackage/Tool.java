import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program to run, with its arguments. It says something only where it fails. */
final class Tool {
    private final List<String> command = new ArrayList<>();

    private Tool(String program) {
        command.add(program);
    }

    /** A tool of the JDK that this runs on. */
    static Tool jdk(String name) {
        return new Tool(Path.of(System.getProperty("java.home"), "bin", name).toString());
    }

    /** A program of the platform, or of a file. */
    static Tool named(String program) {
        return new Tool(program);
    }

    Tool with(String... arguments) {
        command.addAll(List.of(arguments));
        return this;
    }

    Tool with(List<String> arguments) {
        command.addAll(arguments);
        return this;
    }

    /** @throws IOException where it fails; with what it said */
    void run() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // The package that jpackage makes is packed once more, with what jpackage does not put into it.
        builder.environment().put("DPKG_DEB_COMPRESSOR_TYPE", "none");
        // Training must not depend on who builds.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with code " + code + ":\n" + said);
        }
    }
}
