/** The pages of the administrator: staff accounts, and the first set-up. */
@NullMarked
package org.evenkeel.clinic.staffroom;

import org.jspecify.annotations.NullMarked;
