package dev.syncline.compare.canonical;

import tools.jackson.core.JsonParser;

/** A stored document that is not in the form that this version writes; the store is damaged or of another version. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }

    static Unreadable at(JsonParser in, String expected) {
        return new Unreadable("A stored document should have " + expected + " at "
                + in.currentLocation().offsetDescription() + " but has " + in.currentToken());
    }

    /** The name of the next property. */
    static String name(JsonParser in) {
        String name = in.nextName();
        if (name == null) {
            throw at(in, "a name");
        }
        return name;
    }
}
