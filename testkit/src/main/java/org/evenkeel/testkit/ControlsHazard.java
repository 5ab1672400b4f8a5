package org.evenkeel.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This test controls one or more hazards of {@code docs/safety/hazards.md}. A test reads both sides and fails when a
 * hazard has no test or a test names a hazard that is not there.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ControlsHazard {
    /** Ids such as {@code H-01}. */
    String[] value();
}
