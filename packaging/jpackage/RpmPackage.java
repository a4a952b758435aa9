import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the package for systems that use rpm, with the same files as the Debian one. What jpackage makes has scripts that add
 * the menu entry, no command on the path and one size of the icon.
 */
final class RpmPackage {
    /** What the runtime and JavaFX load by name. */
    private static final String REQUIRES = "gtk3, libXtst, libXxf86vm, mesa-libGL, xdg-utils";

    private final Path made;
    private final Path work;
    private final DesktopFiles desk;

    RpmPackage(Path made, Path work, DesktopFiles desk) {
        this.made = made;
        this.work = work;
        this.desk = desk;
    }

    void make(Path image, String version) throws IOException, InterruptedException {
        Path content = Files.createDirectories(work.resolve("content"));
        Path place = content.resolve(DesktopFiles.PLACE.substring(1));
        Files.createDirectories(place.getParent());
        // The archive knows jars and modules by their times.
        Tool.named("cp").with("-a", image.toString(), place.toString()).run();
        desk.addTo(content);
        Path spec = work.resolve("syncline.spec");
        Files.write(spec, spec(version, content));
        Tool.named("rpmbuild")
                .with("-bb", "--quiet")
                .with("--define", "_topdir " + work.resolve("build"))
                .with("--define", "_rpmdir " + made)
                .with("--define", "_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm")
                .with(spec.toString())
                .run();
    }

    private static List<String> spec(String version, Path content) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                // Stripping or recompressing what jlink made would only break it.
                "%global __os_install_post %{nil}",
                "%global _build_id_links none",
                "%global debug_package %{nil}",
                "Name: syncline",
                "Version: " + version,
                "Release: 1",
                "Summary: Keeps a supplier catalogue and a Shopify shop in agreement",
                "License: Apache-2.0",
                "Vendor: Syncline",
                "Requires: " + REQUIRES,
                // The libraries in the runtime are its own, not the system's.
                "AutoReqProv: no",
                "%description",
                "Syncline shows what differs between a supplier's catalogue and a Shopify shop, writes what was"
                        + " agreed,",
                "and takes it back when asked.",
                "%install",
                "mkdir -p %{buildroot}",
                "cp -a '" + content + "'/. %{buildroot}/",
                "%files",
                "%defattr(-,root,root)",
                DesktopFiles.PLACE));
        try (Stream<Path> files = Files.walk(content.resolve("usr"))) {
            files.filter(file -> !Files.isDirectory(file))
                    .map(file -> "/" + content.relativize(file))
                    .sorted()
                    .forEach(lines::add);
        }
        return lines;
    }
}
