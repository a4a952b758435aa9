package dev.syncline.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The POSIX launcher, with Javas that are scripts and print how they were called. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherScriptTest {
    @TempDir
    private Path folder;

    private Path launcher;

    @BeforeEach
    void copy_the_launcher_to_a_folder_with_a_blank() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("my bundle/bin"));
        launcher = Files.copy(Path.of("packaging/launchers/syncline"), bin.resolve("syncline"));
        executable(launcher);
        Files.createFile(
                Files.createDirectories(folder.resolve("my bundle/lib")).resolve("syncline-1.0.jar"));
    }

    @Test
    void arguments_arrive_as_they_were_given() throws Exception {
        java("my bundle/runtime", "25.0.3");
        List<String> arguments = List.of("a b", "*", "", "$HOME", "\"q\"", "--x=1");

        Result result = run(launcher, Map.of(), arguments);

        assertEquals(arguments, result.after("dev.syncline.Launcher"));
    }

    @Test
    void it_is_found_through_links() throws Exception {
        java("my bundle/runtime", "25.0.3");
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("my bundle/bin/syncline"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), first);

        Result result = run(second, Map.of(), List.of());

        Path program = folder.toRealPath().resolve("my bundle/lib/syncline-1.0.jar");
        assertEquals(List.of(program.toString(), "dev.syncline.Launcher"), result.after("-cp"));
    }

    @Test
    void the_users_options_come_after_ours_and_so_win() throws Exception {
        java("my bundle/runtime", "25.0.3");

        Result result = run(launcher, Map.of("SYNCLINE_JAVA_OPTS", "-Xmx2g  -Da=b"), List.of());

        List<String> after = result.after("-Xmx1g");
        assertEquals(
                List.of("-Xmx2g", "-Da=b", "-cp"), after.subList(after.indexOf("-Xmx2g"), after.indexOf("-cp") + 1));
    }

    @Test
    void the_archive_is_named_where_there_is_one() throws Exception {
        java("my bundle/runtime", "25.0.3");
        Path archive = folder.toRealPath().resolve("my bundle/lib/syncline.aot");
        String option = "-XX:AOTCache=" + archive;

        assertFalse(run(launcher, Map.of(), List.of()).lines().contains(option));
        Files.createFile(archive);
        assertTrue(run(launcher, Map.of(), List.of()).lines().contains(option));
    }

    @Test
    void a_java_that_is_too_old_is_passed_over() throws Exception {
        java("my bundle/runtime", "24.0.2");
        Path younger = java("younger", "26");

        Result result = run(launcher, Map.of("JAVA_HOME", younger.toString()), List.of());

        assertEquals(younger.resolve("bin/java").toString(), result.lines().getFirst());
    }

    @Test
    void a_java_without_a_release_file_is_asked() throws Exception {
        Path silent = java("silent", "25.0.1");
        Files.delete(silent.resolve("release"));

        Result result = run(launcher, Map.of("JAVA_HOME", silent.toString()), List.of());

        assertEquals(silent.resolve("bin/java").toString(), result.lines().getFirst());
    }

    @Test
    void the_exit_code_of_the_program_is_that_of_the_launcher() throws Exception {
        java("my bundle/runtime", "25");

        assertEquals(6, run(launcher, Map.of("EXIT", "6"), List.of()).code());
    }

    @Test
    void without_any_java_it_says_so_in_one_line_and_ends_with_two() throws Exception {
        // No JDK of this machine may be found, so the launcher asks for one that does not exist yet.
        String asksForMore = Files.readString(launcher).replace("least=25", "least=1000");
        Files.writeString(launcher, asksForMore);

        Result result = run(launcher, Map.of(), List.of("demo"));

        assertEquals(2, result.code());
        assertEquals(1, result.lines().size());
        assertTrue(result.lines().getFirst().contains("JAVA_HOME"), result::toString);
    }

    /** Makes a Java home whose java prints its own path and its arguments, one a line. */
    private Path java(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, """
            #!/bin/sh
            if [ "$1" = -version ]; then echo 'openjdk version "%s" 2026-01-01' >&2; exit 0; fi
            printf '%%s\\n' "$0" "$@"
            exit "${EXIT:-0}"
            """.formatted(version));
        executable(java);
        return home;
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Result run(Path command, Map<String, String> variables, List<String> arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(command.toString()), arguments.stream())
                        .toList())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(List.of("JAVA_HOME", "SYNCLINE_JAVA_HOME", "SYNCLINE_JAVA_OPTS"));
        environment.putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        List<String> lines = process.inputReader().lines().toList();
        return new Result(process.waitFor(), lines);
    }

    private record Result(int code, List<String> lines) {
        List<String> after(String word) {
            return lines.subList(lines.indexOf(word) + 1, lines.size());
        }
    }
}
