/** The session note on screen and as a document: composed, read, signed, amended. */
@NullMarked
package org.evenkeel.clinic.note;

import org.jspecify.annotations.NullMarked;
