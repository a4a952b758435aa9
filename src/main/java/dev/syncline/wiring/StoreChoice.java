package dev.syncline.wiring;

import dev.syncline.service.Invalid;
import dev.syncline.service.SecretPort;
import dev.syncline.store.StoreSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/** Which store a home works on: the one named on the command line, else in its settings, else the embedded one. */
final class StoreChoice {
    static final String URL_KEY = "store.url";
    static final String USER_SECRET = "store.user";
    static final String PASSWORD_SECRET = "store.password";

    private StoreChoice() {}

    static StoreSettings of(
            Home home,
            OpeningOptions options,
            Map<String, String> environment,
            SecretPort secrets,
            Supplier<char[]> embeddedKey) {
        Optional<String> url = options.store().or(() -> settled(home));
        if (url.isEmpty()) {
            return new StoreSettings.Embedded(home.folder(), embeddedKey);
        }
        check(url.get());
        return new StoreSettings.Server(
                url.get(),
                Optional.ofNullable(environment.get("SYNCLINE_STORE_USER"))
                        .or(() -> secrets.get(USER_SECRET).map(String::new)),
                () -> secrets.get(PASSWORD_SECRET)
                        .or(() -> Optional.ofNullable(environment.get("SYNCLINE_STORE_PASSWORD"))
                                .map(String::toCharArray)));
    }

    /**
     * Makes sure that an address can be one of a store.
     *
     * @throws Invalid where it cannot
     */
    static void check(String url) {
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new Invalid("'" + url.replaceFirst("[?].*", "")
                    + "' is no store: give an address that begins with jdbc:postgresql://, or none for the"
                    + " embedded store.");
        }
    }

    private static Optional<String> settled(Home home) {
        if (!Files.isRegularFile(home.settings())) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(home.settings())) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Invalid(home.settings() + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        return Optional.ofNullable(properties.getProperty(URL_KEY)).filter(url -> !url.isBlank());
    }
}
