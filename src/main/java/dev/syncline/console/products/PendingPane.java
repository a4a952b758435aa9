package dev.syncline.console.products;

import dev.syncline.console.control.StateBadge;
import dev.syncline.console.control.Tone;
import dev.syncline.console.control.Wrap;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.queue.OperationState;
import dev.syncline.service.grid.OperationRow;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The operations of the product that have not ended, and those that were given up. */
final class PendingPane {
    private final VBox lines = new VBox();
    private final ScrollPane view = new ScrollPane(lines);
    private final Workbench workbench;

    PendingPane(Workbench workbench) {
        this.workbench = workbench;
        lines.getStyleClass().add("pending-lines");
        lines.setId("inspector-pending");
        view.setFitToWidth(true);
        view.accessibleTextProperty().bind(workbench.texts().bind("products.tab.pending", ""));
    }

    Node view() {
        return view;
    }

    void show(List<OperationRow> operations) {
        lines.getChildren().clear();
        if (operations.isEmpty()) {
            lines.getChildren().add(Lines.nothing(workbench, "products.pending.none"));
        }
        operations.stream().map(this::line).forEach(lines.getChildren()::add);
    }

    private Node line(OperationRow row) {
        StateBadge badge = new StateBadge();
        badge.show(workbench.texts().get("products.operation." + row.state().word()), tone(row.state()));
        String kind = workbench.texts().get("products.kind." + row.kind().name().toLowerCase(Locale.ROOT));
        Label what = new Label(workbench
                .texts()
                .get(
                        "products.operation",
                        row.id().toString(),
                        kind,
                        row.attempts(),
                        workbench.formats().ago(row.createdAt())));
        HBox head = new HBox(badge, what);
        head.getStyleClass().add("inspector-line");
        VBox box = new VBox(head);
        row.cause().ifPresent(cause -> {
            Label why = new Label(workbench.sentences().of(cause));
            Wrap.on(why);
            why.getStyleClass().add("heading-about");
            box.getChildren().add(why);
        });
        return box;
    }

    private static Tone tone(OperationState state) {
        return switch (state) {
            case SUSPENDED, RETRYABLE -> Tone.ATTENTION;
            case AVAILABLE, SCHEDULED, SKIPPED, CANCELLED -> Tone.NEUTRAL;
            case EXECUTING -> Tone.BUSY;
            case COMPLETED -> Tone.GOOD;
            case PARKED -> Tone.BAD;
        };
    }
}
