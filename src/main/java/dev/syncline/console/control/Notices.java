package dev.syncline.console.control;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Short messages at the lower edge that go away by themselves, some with one thing to do about them. FX thread only. */
public final class Notices extends VBox {
    private static final Duration SHOWN = Duration.seconds(8);
    private static final int MOST = 3;

    public Notices() {
        getStyleClass().add("notices");
        setId("notices");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_RIGHT);
    }

    /** Says something. */
    public void say(String message) {
        show(message, Feather.INFO, "notice-info");
    }

    /** Says that something did not work; stays until it is closed. */
    public void complain(String message) {
        show(message, Feather.ALERT_TRIANGLE, "notice-bad");
    }

    /** Says something that can be taken back or followed. */
    public void offer(String message, String action, Runnable work) {
        HBox notice = show(message, Feather.INFO, "notice-info");
        Button button = new Button(action);
        button.getStyleClass().add("flat");
        button.setOnAction(event -> {
            getChildren().remove(notice);
            work.run();
        });
        notice.getChildren().add(notice.getChildren().size() - 1, button);
    }

    private HBox show(String message, Feather icon, String style) {
        Label text = new Label(message, new FontIcon(icon));
        Wrap.on(text);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("flat", "button-icon");
        close.setAccessibleText(message);
        HBox notice = new HBox(text, close);
        notice.getStyleClass().addAll("notice", style);
        close.setOnAction(event -> getChildren().remove(notice));
        getChildren().add(notice);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        if (!style.equals("notice-bad")) {
            PauseTransition end = new PauseTransition(SHOWN);
            end.setOnFinished(event -> getChildren().remove(notice));
            end.play();
        }
        return notice;
    }
}
