/** Saving as you type: unsigned form input, kept per chart, form and author. */
@NullMarked
package org.evenkeel.clinic.draft;

import org.jspecify.annotations.NullMarked;
