package dev.syncline.service;

import java.util.Locale;

/** The actor's role does not allow this. */
public final class NotPermitted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPermitted(String name, Role has, Role needed) {
        super(name + " is " + word(has) + "; this needs the role " + word(needed) + ".");
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
