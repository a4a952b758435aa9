import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An application image as jpackage made it.
 *
 * @param folder all of it
 * @param application its jars and the launcher's settings
 * @param runtime its Java
 */
record ApplicationImage(Path folder, Path application, Path runtime) {
    /** Laid out classes, code profiles and objects for a quick start; beside the jars. */
    static final String ARCHIVE = "syncline.aot";

    /** The image in a folder. */
    static ApplicationImage in(Path made, Path runtime) {
        Path folder = made.resolve(Platform.NOW.imageName());
        return new ApplicationImage(
                folder, folder.resolve(Platform.NOW.application()), folder.resolve(Platform.NOW.runtime()));
    }

    /**
     * Runs the demo up to its console, as the launcher would, and keeps what was loaded. The archive fits that class path and
     * those options only, so both are taken from the launcher's settings.
     */
    void rehearse(Path home) throws IOException, InterruptedException {
        List<String> settings = Files.readAllLines(application.resolve("syncline.cfg"));
        List<String> options = new ArrayList<>(values(settings, "java-options="));
        options.removeIf(option -> option.startsWith("-XX:AOTCache="));
        String classes =
                values(settings, "app.classpath=").stream().collect(Collectors.joining(java.io.File.pathSeparator));
        Tool.named(runtime.resolve("bin").resolve("java").toString())
                .with(options)
                .with("-XX:AOTCacheOutput=" + application.resolve(ARCHIVE))
                .with("-Dglass.platform=Headless", "-Dprism.order=sw", "-Dsyncline.rehearsal=true")
                .with("-cp", classes, values(settings, "app.mainclass=").getFirst())
                .with("demo", "--products", "60", "--home", home.toString())
                .run();
        if (!Files.exists(application.resolve(ARCHIVE))) {
            throw new IOException("The rehearsal left no " + ARCHIVE + " in " + application);
        }
    }

    private List<String> values(List<String> settings, String key) {
        return settings.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).replace("$APPDIR", application.toString()))
                .toList();
    }
}
