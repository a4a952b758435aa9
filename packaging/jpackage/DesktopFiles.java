import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a Linux desktop knows the program by, as files of a package: its command, its menu entry, its icon in all sizes. */
final class DesktopFiles {
    /** Where the program itself lies. */
    static final String PLACE = "/opt/syncline";

    private final Path project;
    private final Path icons;

    DesktopFiles(Path project, Path icons) {
        this.project = project;
        this.icons = icons;
    }

    /** Adds them to the files of a package. */
    void addTo(Path content) throws IOException {
        Path bin = Files.createDirectories(content.resolve("usr/bin"));
        Files.createSymbolicLink(bin.resolve("syncline"), Path.of(PLACE, "bin/syncline"));
        add(
                project.resolve("packaging/jpackage/menu-entry.desktop"),
                content,
                "usr/share/applications/syncline.desktop");
        add(project.resolve("icons/syncline.svg"), content, "usr/share/icons/hicolor/scalable/apps/syncline.svg");
        for (Path picture : pictures()) {
            String size = picture.getFileName().toString().replaceAll("\\D", "");
            add(picture, content, "usr/share/icons/hicolor/" + size + "x" + size + "/apps/syncline.png");
        }
        add(project.resolve("LICENSE"), content, "usr/share/doc/syncline/copyright");
    }

    private List<Path> pictures() throws IOException {
        try (Stream<Path> pictures = Files.list(icons)) {
            return pictures.sorted().toList();
        }
    }

    private static void add(Path source, Path content, String place) throws IOException {
        Path target = content.resolve(place);
        Files.createDirectories(target.getParent());
        Files.copy(source, target);
    }
}
