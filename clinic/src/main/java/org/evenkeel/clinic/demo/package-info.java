/**
 * A clinic at work with invented patients: every entry goes through the same decisions as a real one, at times in the
 * past; numbers come from our own models with a seed. Nothing here is about a real person.
 */
@NullMarked
package org.evenkeel.clinic.demo;

import org.jspecify.annotations.NullMarked;
