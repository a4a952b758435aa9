package dev.syncline.model;

import java.util.EnumSet;
import java.util.Set;

/** The groups of fields that ownership, modes and rules are set for; each has one bit of {@code dirty_groups}. */
public enum FieldGroup {
    CONTENT(1, Priority.NORMAL),
    SEO(2, Priority.LOW),
    ORGANISATION(4, Priority.LOW),
    STATUS(8, Priority.NORMAL),
    VARIANTS(16, Priority.NORMAL),
    PRICING(32, Priority.HIGH),
    INVENTORY(64, Priority.HIGH),
    MEDIA(128, Priority.NORMAL),
    ATTRIBUTES(256, Priority.LOW);

    private final int bit;
    private final Priority priority;

    FieldGroup(int bit, Priority priority) {
        this.bit = bit;
        this.priority = priority;
    }

    /** The priority of an operation whose most urgent field is in this group. */
    public Priority priority() {
        return priority;
    }

    /** This group's bit in a mask of groups; masks are stored, so a bit never changes. */
    public int bit() {
        return bit;
    }

    /** The mask of several groups. */
    public static int mask(Iterable<FieldGroup> groups) {
        int mask = 0;
        for (FieldGroup group : groups) {
            mask |= group.bit();
        }
        return mask;
    }

    /** The groups in a mask. */
    public static Set<FieldGroup> in(int mask) {
        EnumSet<FieldGroup> groups = EnumSet.noneOf(FieldGroup.class);
        for (FieldGroup group : values()) {
            if ((mask & group.bit()) != 0) {
                groups.add(group);
            }
        }
        return groups;
    }
}
