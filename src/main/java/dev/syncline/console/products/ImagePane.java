package dev.syncline.console.products;

import dev.syncline.console.control.Wrap;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.Side;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The images of both sides: picture where it can be read, address and alternative text. */
final class ImagePane {
    private static final double SIZE = 72;
    private static final int MOST = 50;

    private final VBox lines = new VBox();
    private final ScrollPane view = new ScrollPane(lines);
    private final Workbench workbench;

    ImagePane(Workbench workbench) {
        this.workbench = workbench;
        lines.getStyleClass().add("image-lines");
        view.setFitToWidth(true);
        view.accessibleTextProperty().bind(workbench.texts().bind("products.tab.images", ""));
    }

    Node view() {
        return view;
    }

    void show(List<ImageLine> images) {
        lines.getChildren().clear();
        if (images.isEmpty()) {
            lines.getChildren().add(Lines.nothing(workbench, "products.images.none"));
        }
        images.stream().limit(MOST).map(this::line).forEach(lines.getChildren()::add);
        if (images.size() > MOST) {
            lines.getChildren().add(new Label(workbench.texts().get("products.more", images.size() - MOST)));
        }
    }

    private Node line(ImageLine line) {
        Label side =
                new Label(workbench.texts().get("products.side." + (line.side() == Side.LOCAL ? "local" : "remote")));
        side.getStyleClass().addAll("field-mark", line.side() == Side.LOCAL ? "side-local" : "side-remote");
        Label source = new Label(line.image().source());
        source.getStyleClass().add("mono");
        Wrap.on(source);
        VBox texts = new VBox(side, source);
        if (!line.image().alt().isBlank()) {
            Label alt = new Label(line.image().alt());
            Wrap.on(alt);
            texts.getChildren().add(alt);
        }
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox box = new HBox(picture(line), texts);
        box.getStyleClass().add("image-line");
        return box;
    }

    /** The picture comes when it was read; where that fails an icon stays. */
    private static Node picture(ImageLine line) {
        StackPane frame = new StackPane(new FontIcon(Feather.IMAGE));
        frame.getStyleClass().add("image-frame");
        if (line.isAddress()) {
            Image image = new Image(line.image().source(), SIZE, SIZE, true, true, true);
            ImageView picture = new ImageView(image);
            picture.setAccessibleText(
                    line.image().alt().isBlank()
                            ? line.image().source()
                            : line.image().alt());
            frame.getChildren().add(picture);
        }
        return frame;
    }
}
