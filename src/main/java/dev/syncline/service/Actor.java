package dev.syncline.service;

/**
 * Who asks for something.
 *
 * @param name the name that history shows
 * @param role what they may do
 */
public record Actor(String name, Role role) {
    /**
     * Makes sure that the actor has at least a role.
     *
     * @throws NotPermitted where they have not
     */
    void needs(Role least) {
        if (role.compareTo(least) < 0) {
            throw new NotPermitted(name, role, least);
        }
    }
}
