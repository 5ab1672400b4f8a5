package org.evenkeel.clinic.door;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.evenkeel.clinic.staff.Permission;

/**
 * What a person must be allowed to do to reach a handler: all of the permissions. Every handler carries this,
 * {@link SignedIn} or {@link OpenDoor}; the application does not start with a handler that carries none.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    /** All of these. */
    Permission[] value();
}
