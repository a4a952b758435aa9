package dev.syncline.console.control;

import dev.syncline.compare.difference.Mark;
import dev.syncline.compare.difference.Picture;
import dev.syncline.console.text.Texts;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One image: the picture where it can be had, its address and alternative text, and what became of it. */
final class PictureRow extends HBox {
    private final Texts texts;
    private final StackPane frame = new StackPane();
    private final Label size = new Label();

    PictureRow(Texts texts, PictureCache pictures, Picture picture) {
        this.texts = texts;
        getStyleClass().addAll("picture-row", MarkedText.style(picture.mark()));
        frame.getStyleClass().add("picture-frame");
        size.getStyleClass().add("difference-none");
        Wrap.on(size);
        pictures.at(picture.image().source()).ifPresentOrElse(this::show, () -> sign(Feather.IMAGE));
        Label address = new Label(picture.image().source());
        address.getStyleClass().add("picture-address");
        address.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        address.setTooltip(new Tooltip(picture.image().source()));
        VBox words = new VBox(address);
        if (!picture.image().alt().isEmpty()) {
            Label alt = new Label(picture.image().alt());
            Wrap.on(alt);
            words.getChildren().add(alt);
        }
        if (picture.mark() != Mark.SAME || picture.altChanged()) {
            words.getChildren().add(mark(picture));
        }
        words.getChildren().add(size);
        words.setMinWidth(0);
        setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(frame, words);
    }

    private Label mark(Picture picture) {
        String key = picture.mark() == Mark.SAME
                ? "difference.alt"
                : "difference.mark." + picture.mark().name().toLowerCase(Locale.ROOT);
        return new Label(texts.get(key), new FontIcon(MarkedElements.sign(picture.mark())));
    }

    private void show(Image picture) {
        picture.progressProperty().addListener(changed -> settle(picture));
        picture.errorProperty().addListener(changed -> settle(picture));
        settle(picture);
    }

    private void settle(Image picture) {
        if (picture.isError()) {
            sign(Feather.ALERT_TRIANGLE);
            size.setText(texts.get("difference.missing"));
        } else if (picture.getProgress() >= 1) {
            ImageView view = new ImageView(picture);
            view.setFitWidth(64);
            view.setFitHeight(64);
            view.setPreserveRatio(true);
            frame.getChildren().setAll(view);
        } else {
            sign(Feather.IMAGE);
        }
    }

    private void sign(Feather icon) {
        frame.getChildren().setAll(new FontIcon(icon));
    }
}
