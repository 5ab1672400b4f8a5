/** The board of the day: who is in which chair and in which state, who comes next, what is overdue. */
@NullMarked
package org.evenkeel.clinic.today;

import org.jspecify.annotations.NullMarked;
