/** Asks the rules of one patient's record and tells what they say. Starts no server and keeps nothing. */
@NullMarked
package org.evenkeel.clinic.command.check;

import org.jspecify.annotations.NullMarked;
