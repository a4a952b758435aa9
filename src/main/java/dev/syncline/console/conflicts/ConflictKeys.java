package dev.syncline.console.conflicts;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the screen. What is typed into a field stays there. */
final class ConflictKeys {
    private final ConflictsViewModel model;
    private final Runnable toList;
    private final Runnable keySheet;
    private boolean used;

    /**
     * @param toList puts the cursor into the list
     * @param keySheet shows the keys
     */
    ConflictKeys(ConflictsViewModel model, Runnable toList, Runnable keySheet) {
        this.model = model;
        this.toList = toList;
        this.keySheet = keySheet;
    }

    /** Listens to all keys that are pressed within a node. */
    void listen(Node view) {
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            used = pressed(event);
            if (used) {
                event.consume();
            }
        });
        view.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (used) {
                // The letter of a key that meant something, which must not end up in the field that it opened.
                event.consume();
            } else if (event.getCharacter().equals("?") && !typing(event)) {
                keySheet.run();
                event.consume();
            }
        });
    }

    private static boolean typing(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl field && field.isEditable();
    }

    private boolean pressed(KeyEvent event) {
        if (model.result().editing().get()) {
            return edited(event);
        }
        if (typing(event)) {
            return left(event);
        }
        if (event.isShortcutDown()) {
            return shortcut(event);
        }
        if (event.isAltDown() || event.isMetaDown() || event.isControlDown()) {
            return false;
        }
        return verdict(event) || moved(event);
    }

    private boolean edited(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            model.saveEdited();
            return true;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            model.result().leave();
            toList.run();
            return true;
        }
        return false;
    }

    private boolean left(KeyEvent event) {
        return switch (event.getCode()) {
            case ESCAPE, ENTER, DOWN -> {
                toList.run();
                yield true;
            }
            default -> false;
        };
    }

    private boolean shortcut(KeyEvent event) {
        switch (event.getCode()) {
            case Z -> {
                if (event.isShiftDown()) {
                    model.redo();
                } else {
                    model.undo();
                }
            }
            case Y -> model.redo();
            case A -> model.list().markAll();
            case R -> model.writer().write();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean verdict(KeyEvent event) {
        for (Verdict verdict : Verdict.values()) {
            if (event.getCode() == digit(verdict, "DIGIT") || event.getCode() == digit(verdict, "NUMPAD")) {
                if (event.isShiftDown()) {
                    model.decideMarked(verdict);
                } else {
                    model.decide(verdict);
                }
                return true;
            }
        }
        return false;
    }

    private static KeyCode digit(Verdict verdict, String row) {
        return KeyCode.valueOf(row + verdict.digit());
    }

    private boolean moved(KeyEvent event) {
        boolean control = event.getTarget() instanceof ButtonBase || event.getTarget() instanceof ComboBoxBase<?>;
        switch (event.getCode()) {
            case J -> model.next();
            case K -> model.previous();
            case E -> model.result().begin();
            case S -> model.later();
            case A -> model.always();
            case ESCAPE -> {
                if (!model.rules().making().open().get()) {
                    return false;
                }
                model.rules().making().leave();
                toList.run();
            }
            case DOWN, UP, SPACE, ENTER -> {
                return !control && onList(event.getCode());
            }
            case LEFT, RIGHT -> {
                return !control && !(event.getTarget() instanceof TextInputControl) && onList(event.getCode());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean onList(KeyCode code) {
        switch (code) {
            case DOWN -> model.next();
            case UP -> model.previous();
            case SPACE -> model.mark();
            case LEFT -> model.fold();
            case RIGHT -> model.unfold();
            default -> model.result().begin();
        }
        return true;
    }
}
