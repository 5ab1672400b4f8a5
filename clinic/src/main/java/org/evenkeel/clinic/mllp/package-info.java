/**
 * HL7 v2 over MLLP: a listener of our own on virtual threads. The library's server reads a message of any length, for any
 * time, and answers what it can't read by itself; at a bedside we need limits, the newest message first, and every byte
 * accounted for.
 */
@NullMarked
package org.evenkeel.clinic.mllp;

import org.jspecify.annotations.NullMarked;
