import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What differs between platforms. Built and tried on Linux; the other two follow what jpackage documents. */
enum Platform {
    LINUX("syncline", "lib/app", "lib/runtime", ".so"),
    WINDOWS("syncline", "app", "runtime", ".dll"),
    MAC("syncline.app", "Contents/app", "Contents/runtime/Contents/Home", ".dylib");

    /** The one we are on; installers are made for that only. */
    static final Platform NOW = now();

    /** The product as Windows knows it: newer versions replace older ones. Never to be changed. */
    private static final String WINDOWS_PRODUCT = "0f8c2c1e-6a55-4d1f-9b1c-3f6f0c5f7d21";

    private final String imageName;
    private final String application;
    private final String runtime;
    private final String librarySuffix;

    Platform(String imageName, String application, String runtime, String librarySuffix) {
        this.imageName = imageName;
        this.application = application;
        this.runtime = runtime;
        this.librarySuffix = librarySuffix;
    }

    private static Platform now() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") ? MAC : LINUX;
    }

    String imageName() {
        return imageName;
    }

    String application() {
        return application;
    }

    String runtime() {
        return runtime;
    }

    boolean isLibrary(Path file) {
        return file.toString().endsWith(librarySuffix);
    }

    /** Where a runtime has its native libraries. */
    Path libraries(Path runtimeFolder) {
        return runtimeFolder.resolve(this == WINDOWS ? "bin" : "lib");
    }

    /** macOS takes no version that begins with 0. */
    String version(String number) {
        return this == MAC ? number.replaceFirst("^0\\.", "1.") : number;
    }

    /** The icon in the form that the platform wants. */
    Path icon(Path pictures, Path work) throws IOException {
        return switch (this) {
            case LINUX -> pictures.resolve("syncline-512.png");
            case WINDOWS -> Icons.windows(pictures, work.resolve("syncline.ico"));
            case MAC -> Icons.mac(pictures, work.resolve("syncline.icns"));
        };
    }

    /** Windows has windows or a terminal for a program, not both; so there are two. */
    List<String> launchers(Path resources) {
        return this == WINDOWS
                ? List.of("--add-launcher", "syncline-cli=" + resources.resolve("syncline-cli.properties"))
                : List.of();
    }

    /** The packages that can be made here. */
    List<String> types() {
        List<String> types = new ArrayList<>();
        switch (this) {
            case LINUX -> {
                if (onPath("dpkg-deb") && onPath("fakeroot")) {
                    types.add("deb");
                }
                if (onPath("rpmbuild")) {
                    types.add("rpm");
                }
            }
            case WINDOWS -> {
                if (onPath("wix.exe") || onPath("candle.exe")) {
                    types.add("msi");
                }
            }
            case MAC -> types.add("dmg");
        }
        return types;
    }

    /** What only one kind of package knows. */
    static List<String> options(String type) {
        return switch (type) {
            case "deb" -> List.of("--linux-deb-maintainer", "noreply@syncline.invalid");
            case "msi" ->
                List.of(
                        "--win-upgrade-uuid",
                        WINDOWS_PRODUCT,
                        "--win-menu",
                        "--win-menu-group",
                        "Syncline",
                        "--win-shortcut-prompt");
            default -> List.of();
        };
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
