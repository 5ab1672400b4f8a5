/** A full treatment room under load: running sessions, their monitors, open boards and session pages. */
@NullMarked
package org.evenkeel.benchmarks.room;

import org.jspecify.annotations.NullMarked;
