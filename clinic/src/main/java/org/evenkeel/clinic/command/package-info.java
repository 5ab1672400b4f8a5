/** The command line: reads what was typed, calls one use case, says what happened. A command that needs no server starts none. */
@NullMarked
package org.evenkeel.clinic.command;

import org.jspecify.annotations.NullMarked;
