/** Tells the rules that the software knows. Starts no server. */
@NullMarked
package org.evenkeel.clinic.command.rules;

import org.jspecify.annotations.NullMarked;
