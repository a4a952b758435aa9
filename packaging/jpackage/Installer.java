import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the platform's installers from the bundle: a trimmed runtime with JavaFX in it, an application image with the archive
 * that makes it start quickly, and of that whatever packages the platform's tools can make.
 *
 * <p>The build starts this file with the JDK of the toolchain, whose jlink and jpackage it uses; a Maven plugin would have to
 * be told where they are, and could not do what lies between the two.
 *
 * <p>Arguments: the bundle, the folder for what is made, a folder for what is not kept, the version, and the project's folder.
 */
final class Installer {
    /** What the program asks for, and what it finds by name: encryption on the wire, locales, file systems in archives. */
    private static final String MODULES = String.join(
            ",",
            "javafx.controls",
            "java.sql",
            "java.naming",
            "java.net.http",
            "java.management",
            "java.instrument",
            "jdk.unsupported",
            "jdk.crypto.ec",
            "jdk.localedata",
            "jdk.zipfs");

    private static final List<String> JAVA_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xmx1g",
            "-Xlog:cds*=off,aot*=off",
            "--enable-native-access=ALL-UNNAMED,javafx.graphics",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    private final Path bundle;
    private final Path made;
    private final Path work;
    private final String version;
    private final Path project;

    private Installer(Path bundle, Path made, Path work, String version, Path project) {
        this.bundle = bundle;
        this.made = made;
        this.work = work;
        this.version = version;
        this.project = project;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path made = Path.of(arguments[1]);
        Path work = Path.of(arguments[2]);
        Folders.empty(made);
        Folders.empty(work);
        String number = arguments[3].replaceFirst("-.*", "");
        new Installer(Path.of(arguments[0]), made, work, Platform.NOW.version(number), Path.of(arguments[4])).make();
    }

    private void make() throws IOException, InterruptedException {
        Path runtime = runtime();
        ApplicationImage image = image(runtime);
        image.rehearse(work.resolve("home"));
        for (String type : Platform.NOW.types()) {
            pack(type, image);
        }
    }

    private Path runtime() throws IOException, InterruptedException {
        Path runtime = work.resolve("runtime");
        List<Path> toolkit = jars(Installer::isToolkit);
        // Its programs stay: the demo's shop and the benchmarks' processes are started with bin/java.
        Tool.jdk("jlink")
                .with("--module-path", joined(toolkit))
                .with("--add-modules", MODULES)
                .with("--strip-debug", "--no-header-files", "--no-man-pages", "--compress=zip-6")
                .with("--output", runtime.toString())
                .run();
        Path libraries = Platform.NOW.libraries(runtime);
        for (Path jar : toolkit) {
            copyLibraries(jar, libraries);
        }
        return runtime;
    }

    /** From inside its module JavaFX would copy them to the user's home at the first start. */
    private static void copyLibraries(Path jar, Path folder) throws IOException {
        try (FileSystem content = FileSystems.newFileSystem(jar, Map.of());
                Stream<Path> files = Files.list(content.getPath("/"))) {
            for (Path file : files.filter(Platform.NOW::isLibrary).toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    private ApplicationImage image(Path runtime) throws IOException, InterruptedException {
        Path input = Files.createDirectories(work.resolve("input"));
        for (Path jar : jars(Predicate.not(Installer::isToolkit))) {
            // The archive knows the jars by their times.
            Files.copy(jar, input.resolve(jar.getFileName()), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.copy(project.resolve("LICENSE"), input.resolve("LICENSE"));
        Tool jpackage = described(Tool.jdk("jpackage"), "app-image")
                .with("--runtime-image", runtime.toString())
                .with("--input", input.toString())
                .with("--main-jar", mainJar(input))
                .with("--main-class", "dev.syncline.Launcher")
                .with("--icon", Platform.NOW.icon(icons(), work).toString());
        JAVA_OPTIONS.forEach(option -> jpackage.with("--java-options", option));
        jpackage.with("--java-options", "-XX:AOTCache=$APPDIR/" + ApplicationImage.ARCHIVE);
        jpackage.with(Platform.NOW.launchers(project.resolve("packaging/jpackage")));
        jpackage.run();
        return ApplicationImage.in(made, runtime);
    }

    private void pack(String type, ApplicationImage image) throws IOException, InterruptedException {
        DesktopFiles desk = new DesktopFiles(project, icons());
        if (type.equals("rpm")) {
            new RpmPackage(made, work.resolve("rpm"), desk).make(image.folder(), version);
            return;
        }
        described(Tool.jdk("jpackage"), type)
                .with("--app-image", image.folder().toString())
                .with("--license-file", project.resolve("LICENSE").toString())
                .with(Platform.options(type))
                .run();
        if (type.equals("deb")) {
            new DebianPackage(made, work.resolve("deb"), desk).complete(image.folder());
        }
    }

    private Tool described(Tool jpackage, String type) {
        return jpackage.with("--type", type)
                .with("--name", "syncline")
                .with("--app-version", version)
                .with("--vendor", "Syncline")
                .with("--copyright", "The authors of Syncline, Apache-2.0")
                .with("--description", "Keeps a supplier catalogue and a Shopify shop in agreement")
                .with("--resource-dir", project.resolve("packaging/jpackage").toString())
                .with("--dest", made.toString());
    }

    private Path icons() {
        return project.resolve("src/main/resources/dev/syncline/icons");
    }

    private static String mainJar(Path input) throws IOException {
        try (Stream<Path> files = Files.list(input)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("syncline-") && name.endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no syncline-….jar in the bundle; build it first"));
        }
    }

    private List<Path> jars(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.list(bundle.resolve("lib"))) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(wanted)
                    .sorted()
                    .toList());
        }
    }

    private static boolean isToolkit(Path jar) {
        return jar.getFileName().toString().startsWith("javafx-");
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
    }
}
