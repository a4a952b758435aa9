package dev.syncline.console.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.syncline.console.preference.Preferences;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;

/** How everything looks: light or dark, dense or airy, large or small. Remembered. FX thread only. */
public final class Appearance {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final StringProperty theme;
    private final StringProperty density;
    private final StringProperty scale;

    /** What the console remembers of it is used. */
    public Appearance(Preferences preferences) {
        theme = preferences.text("appearance.theme", Choice.SYSTEM.word());
        density = preferences.text("appearance.density", Density.COMFORTABLE.word());
        scale = preferences.text("appearance.scale", "100");
    }

    /** Which colours are wanted. */
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK;

        /** The word that is remembered. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much room things take. */
    public enum Density {
        COMFORTABLE,
        COMPACT;

        /** The word that is remembered. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The word of the {@link Choice}. */
    public StringProperty theme() {
        return theme;
    }

    /** The word of the {@link Density}. */
    public StringProperty density() {
        return density;
    }

    /** The size of letters in per cent, 100 to 200. */
    public StringProperty scale() {
        return scale;
    }

    /**
     * Dresses a scene, and keeps it dressed as choices change and, where wanted, as the system's colours do.
     *
     * @return ends that; the toolkit would hold the scene for as long as the process runs
     */
    public Runnable dress(Scene scene) {
        scene.getStylesheets().add(Sheets.named("console"));
        Runnable dress = () -> dressNow(scene.getRoot());
        theme.addListener(changed -> dress.run());
        density.addListener(changed -> dress.run());
        scale.addListener(changed -> dress.run());
        InvalidationListener system = changed -> dress.run();
        Platform.getPreferences().colorSchemeProperty().addListener(system);
        dress.run();
        return () -> Platform.getPreferences().colorSchemeProperty().removeListener(system);
    }

    /** Whether it is dark now. */
    public boolean dark() {
        return theme.get().equals(Choice.DARK.word())
                || (theme.get().equals(Choice.SYSTEM.word())
                        && Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
    }

    private void dressNow(Node root) {
        String sheet = dark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        root.pseudoClassStateChanged(DARK, dark());
        root.pseudoClassStateChanged(COMPACT, density.get().equals(Density.COMPACT.word()));
        for (String size : new String[] {"100", "125", "150", "175", "200"}) {
            root.pseudoClassStateChanged(PseudoClass.getPseudoClass("scale-" + size), size.equals(scale.get()));
        }
    }
}
