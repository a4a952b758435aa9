package dev.syncline.console.control;

import dev.syncline.compare.difference.Block;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** HTML as rendered, with its marks: paragraphs, headings, lists and quotes. Nothing in it is loaded or run. */
public final class MarkedBlocks extends VBox {
    public MarkedBlocks(List<Block> blocks) {
        getStyleClass().add("marked-blocks");
        for (Block block : blocks) {
            MarkedText text = new MarkedText(block.runs());
            HBox.setHgrow(text, Priority.ALWAYS);
            HBox line = new HBox(text);
            line.getStyleClass().addAll("block", "block-" + block.kind().name().toLowerCase(Locale.ROOT));
            if (block.kind() == Block.Kind.ITEM) {
                Label bullet = new Label("   ".repeat(Math.max(0, block.depth() - 1)) + "•");
                bullet.getStyleClass().add("block-bullet");
                bullet.setMinWidth(USE_PREF_SIZE);
                line.getChildren().addFirst(bullet);
            }
            getChildren().add(line);
        }
    }
}
