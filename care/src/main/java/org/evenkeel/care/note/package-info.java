/** The session note: composed from what was charted, signed by a person, amended by addendum. */
@NullMarked
package org.evenkeel.care.note;

import org.jspecify.annotations.NullMarked;
