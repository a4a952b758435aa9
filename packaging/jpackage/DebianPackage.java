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
    private static final String PLACE = "/opt/syncline";
    /** What the runtime and JavaFX load by name; jpackage would list all that these load in turn, as this one system calls it. */
    private static final String DEPENDS = "libc6, libgtk-3-0 | libgtk-3-0t64, libgl1, libxtst6, libxxf86vm1, xdg-utils";

    private final Path made;
    private final Path content;

    DebianPackage(Path made, Path content) {
        this.made = made;
        this.content = content;
    }

    void complete(Path project, Path icons, Path image) throws IOException, InterruptedException {
        Path file = file();
        Tool.named("dpkg-deb")
                .with("--raw-extract", file.toString(), content.toString())
                .run();
        Path bin = Files.createDirectories(content.resolve("usr/bin"));
        Files.createSymbolicLink(bin.resolve("syncline"), Path.of(PLACE, "bin/syncline"));
        keepTimes(image);
        add(project.resolve("packaging/jpackage/menu-entry.desktop"), "usr/share/applications/syncline.desktop");
        add(project.resolve("icons/syncline.svg"), "usr/share/icons/hicolor/scalable/apps/syncline.svg");
        try (Stream<Path> pictures = Files.list(icons)) {
            for (Path picture : pictures.toList()) {
                String size = picture.getFileName().toString().replaceAll("\\D", "");
                add(picture, "usr/share/icons/hicolor/" + size + "x" + size + "/apps/syncline.png");
            }
        }
        add(project.resolve("LICENSE"), "usr/share/doc/syncline/copyright");
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

    private void add(Path source, String place) throws IOException {
        Path target = content.resolve(place);
        Files.createDirectories(target.getParent());
        Files.copy(source, target);
    }

    /** The archive knows jars and modules by their times, and jpackage copies them without. */
    private void keepTimes(Path image) throws IOException {
        Path place = content.resolve(PLACE.substring(1));
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
