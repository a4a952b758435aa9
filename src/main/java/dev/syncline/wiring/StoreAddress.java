package dev.syncline.wiring;

import dev.syncline.service.Invalid;
import dev.syncline.service.SecretPort;
import dev.syncline.service.StoreAddressPort;
import dev.syncline.store.Store;
import dev.syncline.store.StoreRefused;
import dev.syncline.store.StoreSettings;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** The home's settings file and vault, where they say which database holds the store. */
record StoreAddress(Home home, SecretPort secrets, StoreSettings settings) implements StoreAddressPort {
    @Override
    public Optional<String> inUse() {
        return settings instanceof StoreSettings.Server server ? Optional.of(server.toString()) : Optional.empty();
    }

    @Override
    public void test(String url, String user, char[] password) {
        StoreChoice.check(url);
        Optional<String> named = user.isEmpty() ? Optional.empty() : Optional.of(user);
        try {
            Store.probe(new StoreSettings.Server(
                    url, named, () -> password.length == 0 ? Optional.empty() : Optional.of(password.clone())));
        } catch (StoreRefused refused) {
            throw new Invalid(String.valueOf(refused.getMessage()), refused);
        }
    }

    @Override
    public void choose(Optional<String> url, String user, char[] password) {
        if (url.isPresent() && !user.isEmpty()) {
            secrets.put(StoreChoice.USER_SECRET, user.toCharArray());
            secrets.put(StoreChoice.PASSWORD_SECRET, password);
        }
        try {
            write(url);
        } catch (IOException e) {
            throw new UncheckedIOException(home.settings() + " cannot be written: " + e.getMessage(), e);
        }
    }

    private void write(Optional<String> url) throws IOException {
        Properties properties = new Properties();
        if (Files.isRegularFile(home.settings())) {
            try (Reader reader = Files.newBufferedReader(home.settings())) {
                properties.load(reader);
            }
        }
        url.ifPresentOrElse(
                chosen -> properties.setProperty(StoreChoice.URL_KEY, chosen),
                () -> properties.remove(StoreChoice.URL_KEY));
        var fresh = home.settings().resolveSibling(home.settings().getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            properties.store(writer, null);
        }
        Files.move(fresh, home.settings(), StandardCopyOption.REPLACE_EXISTING);
    }
}
