package dev.syncline.console.preference;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the console remembers: one property for each key, written to a file of the home when the console ends and a little
 * after each change. Keys are {@code screen.thing}. FX thread only, but for {@link #save}.
 */
public final class Preferences {
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

    private final Path file;
    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, StringProperty> properties = new TreeMap<>();
    private Runnable changed = () -> {};

    private Preferences(Path file) {
        this.file = file;
    }

    /** What was remembered in a file; nothing where it is not there or cannot be read, which is logged. */
    public static Preferences in(Path file) {
        Preferences preferences = new Preferences(file);
        if (Files.exists(file)) {
            Properties stored = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                stored.load(reader);
                stored.stringPropertyNames().forEach(key -> preferences.values.put(key, stored.getProperty(key)));
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("What the console remembered cannot be read; it begins anew", e);
            }
        }
        return preferences;
    }

    /** Hears of every change. */
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /** A remembered text; {@code standard} where nothing is remembered. */
    public StringProperty text(String key, String standard) {
        return properties.computeIfAbsent(key, missing -> {
            StringProperty property = new SimpleStringProperty(values.getOrDefault(key, standard));
            property.addListener((observed, before, after) -> put(key, after));
            return property;
        });
    }

    /** A remembered number. */
    public double number(String key, double standard) {
        try {
            return Double.parseDouble(text(key, Double.toString(standard)).get());
        } catch (NumberFormatException e) {
            LOG.debug("{} is no number; the standard is used", key, e);
            return standard;
        }
    }

    /** Remembers a number. */
    public void number(String key, double standard, double value) {
        text(key, Double.toString(standard)).set(Double.toString(value));
    }

    private void put(String key, String value) {
        synchronized (values) {
            values.put(key, value);
        }
        changed.run();
    }

    /** Writes everything to the file, whole or not at all. Blocks; off the FX thread but at the end. */
    public synchronized void save() {
        Properties stored = new Properties();
        synchronized (values) {
            stored.putAll(values);
        }
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                stored.store(writer, null);
            }
            move(fresh);
        } catch (IOException e) {
            LOG.warn("What the console remembers could not be written to {}", file, e);
        }
    }

    private void move(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            LOG.debug("Moved in two steps", e);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
