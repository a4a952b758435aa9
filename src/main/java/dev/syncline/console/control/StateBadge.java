package dev.syncline.console.control;

import java.util.Arrays;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A state as a word with an icon on a coloured ground. */
public final class StateBadge extends Label {
    private final FontIcon icon = new FontIcon(Feather.CIRCLE);

    public StateBadge() {
        getStyleClass().add("state-badge");
        setGraphic(icon);
    }

    /** Shows a state. */
    public void show(String word, Tone tone) {
        setText(word);
        icon.setIconCode(
                switch (tone) {
                    case NEUTRAL -> Feather.CIRCLE;
                    case GOOD -> Feather.CHECK_CIRCLE;
                    case BUSY -> Feather.LOADER;
                    case ATTENTION -> Feather.ALERT_CIRCLE;
                    case BAD -> Feather.X_CIRCLE;
                });
        // Any change of classes has the styles of the badge worked out again, in each cell that is drawn again.
        if (getStyleClass().contains(tone.styleClass())) {
            return;
        }
        getStyleClass()
                .removeAll(Arrays.stream(Tone.values()).map(Tone::styleClass).toList());
        getStyleClass().add(tone.styleClass());
    }
}
