package org.evenkeel.clinic.staff;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The person who acts, as every use case is handed one.
 *
 * @param id the account
 * @param username what they sign in with
 * @param displayName what others read
 * @param roles never empty
 */
public record Actor(UUID id, String username, String displayName, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether any of the roles allows it. */
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    /**
     * The door of a use case.
     *
     * @throws NotPermitted when no role allows it; the web answers 403
     */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new NotPermitted(this, permission);
        }
    }

    /** Why a control is off, or an empty text when the person may. */
    public String whyNot(Permission permission) {
        return may(permission)
                ? ""
                : "Only a " + Role.labelsOfThoseWho(permission) + " may " + permission.words() + ".";
    }

    /** The roles as a person reads them. */
    public String rolesLabel() {
        return roles.stream().sorted().map(Role::label).collect(Collectors.joining(", "));
    }

    /** Two letters for the corner of the screen. */
    public String initials() {
        String letters = java.util.Arrays.stream(displayName.trim().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
        int codePoints = letters.codePointCount(0, letters.length());
        return codePoints <= 2 ? letters : letters.substring(0, letters.offsetByCodePoints(0, 2));
    }
}
