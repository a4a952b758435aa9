package dev.syncline.console.feeds;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets a file be dropped on a node. */
final class FileDrop {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop");

    private FileDrop() {}

    static void on(Node node, Consumer<Path> dropped) {
        node.setOnDragOver(event -> {
            if (hasOneFile(event)) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        node.setOnDragEntered(event -> node.pseudoClassStateChanged(OVER, hasOneFile(event)));
        node.setOnDragExited(event -> node.pseudoClassStateChanged(OVER, false));
        node.setOnDragDropped(event -> {
            boolean taken = hasOneFile(event);
            if (taken) {
                dropped.accept(event.getDragboard().getFiles().getFirst().toPath());
            }
            event.setDropCompleted(taken);
            event.consume();
        });
    }

    private static boolean hasOneFile(DragEvent event) {
        return event.getDragboard().hasFiles()
                && event.getDragboard().getFiles().size() == 1;
    }
}
