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
    private final Path made;
    private final Path content;

    DebianPackage(Path made, Path content) {
        this.made = made;
        this.content = content;
    }

    void complete(Path project, Path icons) throws IOException, InterruptedException {
        Path file = file();
        Tool.named("dpkg-deb")
                .with("--raw-extract", file.toString(), content.toString())
                .run();
        Path bin = Files.createDirectories(content.resolve("usr/bin"));
        Files.createSymbolicLink(bin.resolve("syncline"), Path.of("/opt/syncline/bin/syncline"));
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
                .with("--root-owner-group", "-Zxz", "-z6", "--build", content.toString(), file.toString())
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

    /** The size on disk is what package managers say before they install, in KiB. */
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
                .map(line -> line.startsWith("Installed-Size:") ? "Installed-Size: " + size : line)
                .toList();
        Files.write(control, lines);
    }
}
