/** A monitor simulator for trying things out: invented people, our own models, the real line. */
@NullMarked
package org.evenkeel.clinic.command.monitor;

import org.jspecify.annotations.NullMarked;
