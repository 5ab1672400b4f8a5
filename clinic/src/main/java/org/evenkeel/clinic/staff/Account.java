package org.evenkeel.clinic.staff;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A staff account as the staff page shows it; the password hash stays with {@link StaffAccounts}.
 *
 * @param disabled a disabled person can't sign in, and is signed out at their next request
 */
public record Account(
        UUID id, String username, String displayName, Set<Role> roles, boolean disabled, Instant createdAt) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** The person as use cases see them. */
    public Actor actor() {
        return new Actor(id, username, displayName, roles);
    }
}
