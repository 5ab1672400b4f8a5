/** Errors as a person meets them, and as RFC 9457 for programs. */
@NullMarked
package org.evenkeel.clinic.problem;

import org.jspecify.annotations.NullMarked;
