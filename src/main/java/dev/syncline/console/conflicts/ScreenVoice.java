package dev.syncline.console.conflicts;

import dev.syncline.console.control.Notices;
import dev.syncline.console.text.Texts;

/** Speaks in the footer of the screen; what did not work also stays as a notice until somebody has seen it. */
record ScreenVoice(Texts texts, Notices notices, Footer footer) implements Voice {
    @Override
    public void say(String key, Object... parts) {
        footer.say(texts.get(key, parts), false);
    }

    @Override
    public void decided(String key, Object... parts) {
        footer.say(texts.get(key, parts), true);
    }

    @Override
    public void complain(String key, Object... parts) {
        notices.complain(texts.get(key, parts));
    }
}
