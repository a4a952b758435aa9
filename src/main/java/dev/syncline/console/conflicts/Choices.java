package dev.syncline.console.conflicts;

import dev.syncline.console.text.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/** A box that chooses one word of several, each shown in the chosen language. */
final class Choices extends ComboBox<String> {
    private final Function<String, String> name;
    private boolean filling;

    /**
     * @param chosen what is chosen; follows the box, and the box follows it
     * @param name puts a word into the chosen language
     */
    Choices(Texts texts, StringProperty chosen, Function<String, String> name) {
        this.name = name;
        setCellFactory(cells -> new Word());
        setButtonCell(new Word());
        setVisibleRowCount(14);
        valueProperty().addListener((observed, before, after) -> {
            if (!filling && after != null) {
                chosen.set(after);
            }
        });
        chosen.addListener((observed, before, after) -> choose(after));
        texts.language().addListener(changed -> offer(List.copyOf(getItems())));
        choose(chosen.get());
    }

    /** Offers these words; what is chosen stays, even if it is none of them. */
    void offer(List<String> words) {
        String now = getValue();
        filling = true;
        getItems().setAll(words);
        setValue(null);
        filling = false;
        choose(now == null ? "" : now);
    }

    private void choose(String word) {
        filling = true;
        if (!getItems().contains(word)) {
            getItems().add(word);
        }
        setValue(word);
        filling = false;
    }

    private final class Word extends ListCell<String> {
        @Override
        protected void updateItem(String word, boolean empty) {
            super.updateItem(word, empty);
            setText(empty || word == null ? "" : name.apply(word));
        }
    }
}
