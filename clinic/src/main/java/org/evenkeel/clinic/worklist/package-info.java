/** The worklist: what somebody must act on, strongest first; nothing leaves it silently. */
@NullMarked
package org.evenkeel.clinic.worklist;

import org.jspecify.annotations.NullMarked;
