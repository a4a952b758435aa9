import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Completes the Debian package that jpackage made: the command on everybody's path, the menu entry and the icons as files of
 * the package. jpackage would put them there by scripts at installation, one size of the icon only, and stops where a machine
 * has no menus; files of the package come and go with it by themselves.
 */
final class DebianPackage {
    /** What the runtime and JavaFX load by name; jpackage would list all that these load in turn, as this one system calls it. */
    private static final String DEPENDS = "libc6, libgtk-3-0 | libgtk-3-0t64, libgl1, libxtst6, libxxf86vm1, xdg-utils";

    private final Path made;
    private final Path content;
    private final DesktopFiles desk;

    DebianPackage(Path made, Path content, DesktopFiles desk) {
        this.made = made;
        this.content = content;
        this.desk = desk;
    }

    void complete(Path image) throws IOException, InterruptedException {
        Path file = file();
        Tool.named("dpkg-deb")
                .with("--raw-extract", file.toString(), content.toString())
                .run();
        keepTimes(image);
        desk.addTo(content);
        control();
        Tool.named("dpkg-deb")
                .with("--root-owner-group", "-Zxz", "-z3", "--build", content.toString(), file.toString())
                .run();
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(made)) {
            return files.filter(file -> file.toString().endsWith(".deb"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("jpackage left no .deb in " + made));
        }
    }

    /** The archive knows jars and modules by their times, and jpackage copies them without. */
    private void keepTimes(Path image) throws IOException {
        Path place = content.resolve(DesktopFiles.PLACE.substring(1));
        try (Stream<Path> files = Files.walk(image)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = place.resolve(image.relativize(file).toString());
                if (Files.exists(copy)) {
                    Files.setLastModifiedTime(copy, Files.getLastModifiedTime(file));
                }
            }
        }
    }

    /** The size on disk (in KiB) is what package managers say before they install. */
    private void control() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(content)) {
            for (Path file : files.filter(path -> Files.isRegularFile(path)).toList()) {
                bytes += Files.size(file);
            }
        }
        Path control = content.resolve("DEBIAN/control");
        long size = bytes / 1024;
        List<String> lines = Files.readAllLines(control).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.startsWith("Installed-Size:") ? "Installed-Size: " + size : line)
                .map(line -> line.startsWith("Depends:") ? "Depends: " + DEPENDS : line)
                .toList();
        Files.write(control, lines);
    }
}
