package org.evenkeel.clinic.staff;

/** Someone tried what none of their roles allows: pages hide such controls, so this is a bug or a forged request. */
public final class NotPermitted extends RuntimeException {

    private final transient Permission permission;

    /** The message holds the account id and the permission, no name. */
    public NotPermitted(Actor actor, Permission permission) {
        super("account " + actor.id() + " has no permission " + permission);
        this.permission = permission;
    }

    /** What was asked for. */
    public Permission permission() {
        return permission;
    }
}
