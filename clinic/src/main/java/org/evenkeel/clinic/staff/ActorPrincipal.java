package org.evenkeel.clinic.staff;

/** The signed-in person as the security layer keeps them. */
public interface ActorPrincipal {
    /** As the account was when this request came in. */
    Actor actor();
}
