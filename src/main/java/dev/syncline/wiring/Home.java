package dev.syncline.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folder in which everything of one installation is kept. Its owner alone may read it.
 *
 * @param folder the folder, absolute
 */
public record Home(Path folder) {
    private static final String NAME = "syncline";

    /**
     * The home that is meant: the one that was named, else {@code SYNCLINE_HOME}, else the usual place of the platform.
     *
     * @param named what the user wrote, seen from the working directory
     */
    static Home of(Optional<Path> named, Path directory, Map<String, String> environment) {
        Path folder = named.or(() -> variable(environment, "SYNCLINE_HOME"))
                .orElseGet(() -> usual(System.getProperty("os.name", ""), environment));
        return new Home(directory.resolve(folder).toAbsolutePath().normalize());
    }

    /** The usual place for a program's files on a platform. */
    static Path usual(String system, Map<String, String> environment) {
        Path user = Path.of(System.getProperty("user.home", "."));
        String platform = system.toLowerCase(Locale.ROOT);
        if (platform.startsWith("windows")) {
            return variable(environment, "LOCALAPPDATA")
                    .orElse(user.resolve("AppData").resolve("Local"))
                    .resolve("Syncline");
        }
        if (platform.startsWith("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve("Syncline");
        }
        return variable(environment, "XDG_DATA_HOME")
                .filter(Path::isAbsolute)
                .orElse(user.resolve(".local").resolve("share"))
                .resolve(NAME);
    }

    /** Makes the folder, unless it is there. */
    void create() throws IOException {
        OwnerOnly.createFolder(folder);
    }

    /** The embedded store. */
    public Path store() {
        return folder.resolve("store");
    }

    /** The vault. */
    public Path vault() {
        return folder.resolve("vault.p12");
    }

    /** The vault's key, where no other file is named. */
    public Path vaultKey() {
        return folder.resolve("vault.key");
    }

    /** Logs. */
    public Path logs() {
        return folder.resolve("logs");
    }

    /** Backups. */
    public Path backups() {
        return folder.resolve("backups");
    }

    /** Plug-ins. */
    public Path plugins() {
        return folder.resolve("plugins");
    }

    /** The settings that cannot live in the store. */
    public Path settings() {
        return folder.resolve("syncline.properties");
    }

    /** Where the process that owns the home says how it is reached. */
    Path owner() {
        return folder.resolve("owner.json");
    }

    /** The demo's home, beside this one. */
    Home demo() {
        return new Home(folder.resolveSibling("demo"));
    }

    private static Optional<Path> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
